/** Every way Homebody can fail, with the facts needed to act. The sentence shown to people lives in i18n, keyed by code. */
export interface ErrorFacts {
  'unknown-model': { modelId: string };
  'model-not-stored': { modelId: string; bytes: number };
  'model-does-not-fit': { modelId: string; needBytes: number; haveBytes: number };
  'model-file-invalid': { name: string; problem: ModelFileProblem; detail: string };
  'architecture-unknown': { name: string; architecture: string };
  'no-chat-template': { modelId: string };
  'model-load-failed': { modelId: string; detail: string };
  'self-test-failed': { modelId: string; expected: string; received: string };
  'engine-file-missing': { url: string; status: number };
  'context-overflow': { promptTokens: number; contextTokens: number };
  'text-empty': Record<string, never>;
  'text-binary': { controlShare: number; name: string };
  'text-too-long': { characters: number; limitCharacters: number };
  'language-unknown': { text: string };
  unsupported: { capability: string; engine: string };
  'request-invalid': { field: string; detail: string };
  'output-invalid': { detail: string; text: string };
  /** `there` names what there is instead, where that is known. */
  'source-invalid': { source: string; problem: SourceProblem; detail: string; there?: string };
  /** Nothing there that an engine here can run; `formats` says what is there instead. */
  'source-unusable': { source: string; formats: string };
  'access-denied': { url: string; status: number; gated: boolean };
  'host-refused': { url: string; host: string };
  'network-locked': { url: string };
  'download-failed': { url: string; status: number; detail: string };
  'download-mismatch': { url: string; what: 'size' | 'sha256' | 'content'; expected: string; received: string };
  'storage-full': { needBytes: number; freeBytes: number };
  'storage-unavailable': { detail: string };
  'storage-damaged': { sha256: string; detail: string };
  /** The graphics card was taken away: a driver crash, sleep, too much memory. */
  'device-lost': { detail: string };
  'worker-crashed': { detail: string };
  'worker-silent': { idleMs: number };
  'out-of-memory': { detail: string };
  /** Every way to run the model here was tried; `last` says why the last one failed, `smallerModelId` what may run instead. */
  'plans-exhausted': { modelId: string; tried: number; last: ErrorCode; detail: string; smallerModelId?: string };
  closed: Record<string, never>;
  internal: { detail: string };
}
export type SourceProblem =
  | 'not-understood'
  | 'not-https'
  | 'holds-password'
  | 'no-model-page'
  | 'not-found'
  | 'no-such-file'
  | 'no-such-quantization'
  | 'too-many-files';
export type ModelFileProblem =
  | 'empty'
  | 'wrong-magic'
  | 'unsupported-version'
  | 'truncated'
  | 'part-missing'
  | 'absurd-count'
  | 'bad-offset'
  | 'bad-value'
  | 'vocabulary-only'
  /** What turns pictures or sounds into a model's vectors, without its model. */
  | 'projector-only';
export type ErrorCode = keyof ErrorFacts;

/** A failure as it travels: the only fields that survive a worker boundary. */
export type EncodedError = {
  readonly [C in ErrorCode]: { readonly code: C; readonly facts: ErrorFacts[C] };
}[ErrorCode];

export class HomebodyError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'HomebodyError';
  readonly code: C;
  readonly facts: ErrorFacts[C];

  constructor(code: C, facts: ErrorFacts[C], cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** True if `error` is ours and has this code; narrows its facts. */
export function failedWith<C extends ErrorCode>(error: unknown, code: C): error is HomebodyError<C> {
  return error instanceof HomebodyError && error.code === code;
}

/** True for the error an aborted signal throws: an own stop, no failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Ours stays as it is; anything else becomes `internal` with its message. */
export function asHomebodyError(error: unknown): HomebodyError {
  if (error instanceof HomebodyError) return error;
  return new HomebodyError('internal', { detail: error instanceof Error ? error.message : String(error) }, error);
}

export function encodeError(error: unknown): EncodedError {
  const { code, facts } = asHomebodyError(error);
  return { code, facts } as EncodedError;
}

export function decodeError({ code, facts }: EncodedError): HomebodyError {
  return new HomebodyError(code, facts);
}
