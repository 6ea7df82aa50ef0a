import { HomebodyError } from '../../core';

/** The native code could not say a chunk: its bytes are no UTF-8. The request is over, the engine goes on. */
export class BrokenText extends Error {
  override readonly name = 'BrokenText';
}

const overflow = /request \((\d+) tokens\) exceeds the available context size \((\d+) tokens\)/;
const tooLarge = /input \((\d+) tokens\) is too large to process.*current batch size: (\d+)/;
const outOfMemory =
  /out of memory|\bOOM\b|enlarge memory|cannot allocate|failed to allocate|allocation failed|bad_alloc/i;
const deviceLost = /device (?:is |was )?lost|lost (?:the )?device|DeviceLost/i;
const brokenText = /invalid UTF-8 byte/;
/** The package answers an exception of the native code by making an array of a length it read from the wrong place. */
const refusedByException = /typed array|array buffer|out-of-range|Invalid magic number/i;
const aboutConstraint = /grammar|schema/i;
/** What a native call rejects with after the native worker aborted. */
const aborted = /\(ABORT\)|has crashed/;

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What a failed native request means.
 * @param lines the native errors logged since the request began
 */
export function requestFailure(error: unknown, lines: readonly string[]): HomebodyError | BrokenText {
  if (error instanceof HomebodyError || error instanceof BrokenText) return error;
  const message = messageOf(error);
  const said = [message, ...lines];
  for (const line of said) {
    const [, promptTokens, contextTokens] = overflow.exec(line) ?? tooLarge.exec(line) ?? [];
    if (promptTokens)
      return new HomebodyError('context-overflow', {
        promptTokens: Number(promptTokens),
        contextTokens: Number(contextTokens),
      });
  }
  if (!aborted.test(message) && refusedByException.test(message) && lines.length > 0) {
    if (lines.some((line) => brokenText.test(line))) return new BrokenText(lines.at(-1));
    return refusal(lines.at(-1)!);
  }
  if (error instanceof Error && error.name === 'RuntimeError') return crash(message, lines);
  if (aborted.test(message)) return crash(message, lines);
  return refusal(message);
}

function refusal(detail: string): HomebodyError {
  return new HomebodyError('request-invalid', {
    field: aboutConstraint.test(detail) ? 'constraint' : 'messages',
    detail,
  });
}

/** The native code, or what it computes on, is gone, and with it everything it was working on. */
export function crash(message: string, lines: readonly string[]): HomebodyError {
  const detail = [message, ...lines.slice(-3)].join('; ');
  if (deviceLost.test(detail)) return new HomebodyError('device-lost', { detail });
  return new HomebodyError(outOfMemory.test(detail) ? 'out-of-memory' : 'worker-crashed', { detail });
}

/** Why a model did not load, from what the native code logged. */
export function loadFailure(error: unknown, lines: readonly string[], modelId: string, name: string): HomebodyError {
  if (error instanceof HomebodyError) return error;
  const said = [...(error === undefined ? [] : [messageOf(error)]), ...lines];
  const detail = said.join('; ') || 'The native code gave no reason.';
  const [, architecture] = /unknown model architecture: '([^']*)'/.exec(detail) ?? [];
  if (architecture !== undefined) return new HomebodyError('architecture-unknown', { name, architecture });
  if (/invalid magic/i.test(detail))
    return new HomebodyError('model-file-invalid', { name, problem: 'wrong-magic', detail });
  if (/not within the file bounds|incomplete/i.test(detail))
    return new HomebodyError('model-file-invalid', { name, problem: 'truncated', detail });
  if (deviceLost.test(detail)) return new HomebodyError('device-lost', { detail });
  if (outOfMemory.test(detail)) return new HomebodyError('out-of-memory', { detail });
  return new HomebodyError('model-load-failed', { modelId, detail });
}
