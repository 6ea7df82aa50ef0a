import { HomebodyError, type FoundFiles, type ModelDescription, type ModelFile } from '../core';
import { compiledConfigName, compiledFilesIn, describeCompiled } from '../formats';
import type { TreeFile } from './hub-answers';
import { ask, readText, type Ask, type Fetch } from './hub-requests';
import { fileAddress } from './places';
import type { RepositorySource } from './source-name';

/** Where the library of a repository's model lies, if one is known: compiled models and their libraries are kept apart. */
export type LibraryOf = (repository: string) => string | undefined;

const longestConfigBytes = 2 ** 20;

/** The model of a repository that was compiled for WebLLM, and its library; undefined where it is none. */
export async function findCompiled(
  fetchFrom: Fetch,
  tree: readonly TreeFile[],
  { id }: RepositorySource,
  revision: string,
  libraryOf: LibraryOf,
  asked: Ask,
): Promise<{ readonly group: FoundFiles; readonly description: ModelDescription } | undefined> {
  const byPath = new Map(tree.map((file) => [file.path, file]));
  const names = compiledFilesIn([...byPath.keys()]);
  if (names.length === 0) return undefined;
  const fileOf = (path: string): ModelFile => {
    const { bytes, sha256 } = byPath.get(path)!;
    return { name: path, url: fileAddress(id, revision, path), bytes, ...(sha256 && { sha256 }) };
  };
  const files = names.map(fileOf);
  const config = await ask(fetchFrom, fileAddress(id, revision, compiledConfigName), asked);
  const weightBytes = files.filter(({ name }) => /\.bin$/.test(name)).reduce((sum, { bytes }) => sum + bytes, 0);
  const description = describeCompiled(await readText(config, longestConfigBytes, asked.signal), weightBytes);
  const library = await libraryAt(fetchFrom, [...byPath.keys()], fileOf, libraryOf(id), asked);
  if (!library) throw new HomebodyError('source-unusable', { source: id, formats: 'mlc' });
  const all = [...files, library];
  const quantization = description.quantization ?? '?';
  const bytes = all.reduce((sum, file) => sum + file.bytes, 0);
  return { group: { id: quantization.toLowerCase(), quantization, files: all, bytes }, description };
}

/** One that lies in the repository is meant for it; else the known one. */
async function libraryAt(
  fetchFrom: Fetch,
  paths: readonly string[],
  fileOf: (path: string) => ModelFile,
  known: string | undefined,
  asked: Ask,
): Promise<ModelFile | undefined> {
  const [own, ...others] = paths.filter((path) => /\.wasm$/.test(path));
  if (own !== undefined && others.length === 0) return fileOf(own);
  return known === undefined ? undefined : sizedLibrary(fetchFrom, known, asked);
}

/** The size is for the progress of a download: what it really is, its content says. */
async function sizedLibrary(fetchFrom: Fetch, url: string, asked: Ask): Promise<ModelFile> {
  const { headers, status } = await ask(fetchFrom, url, asked, { method: 'HEAD' });
  const bytes = Number(headers.get('content-length') ?? 0);
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    throw new HomebodyError('download-failed', { url, status, detail: 'The server does not say how large it is.' });
  return { name: decodeURIComponent(new URL(url).pathname.split('/').at(-1)!), url, bytes };
}
