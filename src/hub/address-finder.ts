import { failedWith, HomebodyError, type FoundModel, type ModelDescription, type ModelFile } from '../core';
import { describeModelFile, rangeSource, splitNameOf } from '../formats';
import { ask, isMissing, type Ask, type Fetch } from './hub-requests';
import { quantizationOf } from './quantization-name';

/** More parts than any model has; each costs a request. */
const mostParts = 64;

/**
 * What lies behind the address of a GGUF file; of a split one, all its parts, which must lie beside it.
 * @throws HomebodyError `source-invalid`, `source-unusable`, `model-file-invalid`, `architecture-unknown`, `access-denied`,
 *   `download-failed`
 */
export async function findByAddress(fetchFrom: Fetch, url: string, asked: Ask): Promise<FoundModel> {
  const name = nameIn(url);
  const split = splitNameOf(name);
  if (split && split.parts > mostParts) {
    throw new HomebodyError('source-invalid', { source: url, detail: `More than ${mostParts} parts.` });
  }
  const partUrl = (part: number) => url.replace(/-\d{5}(?=-of-\d{5}\.gguf)/i, `-${String(part).padStart(5, '0')}`);
  const urls = split ? Array.from({ length: split.parts }, (_, index) => partUrl(index + 1)) : [url];
  const first = await describeAt(fetchFrom, urls[0]!, asked);
  const files: ModelFile[] = [first.file];
  for (const part of urls.slice(1)) files.push(await partAt(fetchFrom, part, asked));
  const { description } = first;
  const quantization = quantizationOf(name) ?? description?.quantization ?? '';
  return {
    source: url,
    title: description?.name || (split?.stem ?? name.replace(/\.gguf$/i, '')),
    licence: { id: description?.licence ?? '', url: description?.licenceUrl || url },
    languages: description?.languages ?? [],
    gated: false,
    groups: [
      {
        id: quantization.toLowerCase() || 'file',
        quantization,
        files,
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      },
    ],
    projectors: [],
    ...(description && { description }),
  };
}

async function describeAt(
  fetchFrom: Fetch,
  url: string,
  asked: Ask,
): Promise<{ readonly file: ModelFile; readonly description?: ModelDescription }> {
  const name = nameIn(url);
  try {
    const source = await rangeSource(
      url,
      (address, { headers }) => ask(fetchFrom, address, asked, { headers }),
      asked.signal,
      { name },
    );
    const description = await describeModelFile(source);
    if (description.format !== 'gguf') {
      throw new HomebodyError('source-unusable', { source: url, formats: description.format });
    }
    return { file: { name, url, bytes: source.bytes }, description };
  } catch (error) {
    if (isMissing(error)) throw nothingThere(url, error);
    const withoutRanges = failedWith(error, 'download-failed') && [200, 206].includes(error.facts.status);
    if (!withoutRanges || !/\.gguf$/i.test(name)) throw error;
    return { file: await sizedFile(fetchFrom, url, asked) };
  }
}

async function partAt(fetchFrom: Fetch, url: string, asked: Ask): Promise<ModelFile> {
  try {
    return await sizedFile(fetchFrom, url, asked);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const { part, parts } = splitNameOf(nameIn(url))!;
    const facts = { name: nameIn(url), problem: 'part-missing', detail: `${part} / ${parts}` } as const;
    throw new HomebodyError('model-file-invalid', facts, error);
  }
}

/** @throws HomebodyError `download-failed` if the server does not say how large it is */
async function sizedFile(fetchFrom: Fetch, url: string, asked: Ask): Promise<ModelFile> {
  const response = await ask(fetchFrom, url, asked, { method: 'HEAD' });
  const bytes = Number(response.headers.get('content-length') ?? 0);
  if (Number.isSafeInteger(bytes) && bytes > 0 && !response.headers.has('content-encoding')) {
    return { name: nameIn(url), url, bytes };
  }
  const { status } = response;
  throw new HomebodyError('download-failed', { url, status, detail: 'The server does not say how large it is.' });
}

function nothingThere(url: string, cause: unknown): HomebodyError {
  return new HomebodyError('source-invalid', { source: url, detail: 'There is nothing at this address.' }, cause);
}

function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
