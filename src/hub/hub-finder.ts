import {
  failedWith,
  HomebodyError,
  type FoundModel,
  type HubAccess,
  type ModelDescription,
  type ModelFile,
  type ModelFinder,
} from '../core';
import { describeModelFile, rangeSource } from '../formats';
import { findByAddress } from './address-finder';
import { readFileFacts } from './file-facts';
import { formatsOf, groupFiles, groupsNamed, partMissing } from './file-groups';
import { ask, type Ask, type Fetch } from './hub-requests';
import { findCompiled, type LibraryOf } from './mlc-finder';
import { describeOnnx, groupOnnx } from './onnx-finder';
import { fileAddress, placeOf } from './places';
import { readRepository, readTree } from './repository';
import { readSource, type RepositorySource } from './source-name';

/** Asks a Hugging Face hub, a mirror of it, or the server of a file. */
export class HubFinder implements ModelFinder {
  /**
   * @param fetchFrom everything is asked through it
   * @param libraryOf where libraries of compiled models lie that are not in their repositories
   */
  constructor(
    private readonly fetchFrom: Fetch,
    private readonly libraryOf: LibraryOf = () => undefined,
  ) {}

  async find(text: string, access: HubAccess, signal: AbortSignal): Promise<FoundModel> {
    const source = readSource(text, access);
    const asked = { access, signal };
    if (source.kind === 'address') return findByAddress(this.fetchFrom, source.url, asked);
    return this.#findRepository(source, asked);
  }

  async fileFacts(url: string, access: HubAccess, signal: AbortSignal) {
    return readFileFacts(this.fetchFrom, url, { access, signal });
  }

  async place(url: string, access: HubAccess) {
    return placeOf(url, access);
  }

  async #findRepository(source: RepositorySource, asked: Ask): Promise<FoundModel> {
    const { id } = source;
    const info = await readRepository(this.fetchFrom, source, asked);
    // Addresses with the commit in them lead to the same bytes for ever.
    const revision = info.commit || source.revision;
    const tree = await readTree(this.fetchFrom, id, revision, asked);
    const grouped = groupFiles(
      tree.filter(({ path }) => source.folder === undefined || path.startsWith(`${source.folder}/`)),
      (path) => fileAddress(id, revision, path),
    );
    const about = {
      source: id,
      title: titleOf(id),
      licence: info.licence,
      languages: info.languages,
      gated: info.gated,
    };
    // Of a repository that has both, the GGUF files are meant, unless an ONNX file is named.
    if (grouped.groups.length + grouped.torn.length === 0 || /\.onnx(_data(_\d+)?)?$/i.test(source.file ?? '')) {
      const groups = groupOnnx(tree, source, revision);
      const [smallest] = groups;
      if (smallest) {
        const description = await describeOnnx(this.fetchFrom, source, smallest, asked);
        return { ...about, groups, projectors: [], description };
      }
    }
    if (grouped.groups.length + grouped.torn.length === 0) {
      const compiled = await findCompiled(this.fetchFrom, tree, source, revision, this.libraryOf, asked);
      if (compiled) return { ...about, groups: [compiled.group], projectors: [], description: compiled.description };
    }
    const groups = groupsMeant(source, grouped, revision);
    const [smallest] = groups;
    if (!smallest) {
      const [torn] = grouped.torn;
      if (torn) throw partMissing(torn);
      throw new HomebodyError('source-unusable', { source: id, formats: formatsOf(tree) });
    }
    const description = await describe(this.fetchFrom, smallest.files[0]!, asked);
    return {
      ...about,
      groups: groups.map((group) => ({
        ...group,
        quantization: group.quantization || (groups.length === 1 ? (description?.quantization ?? '') : ''),
      })),
      projectors: grouped.projectors,
      ...(description && { description }),
    };
  }
}

function groupsMeant(source: RepositorySource, grouped: ReturnType<typeof groupFiles>, revision: string) {
  const { id, quantization, file } = source;
  if (quantization !== undefined) return groupsNamed(quantization, grouped, id);
  if (file === undefined) return grouped.groups;
  const url = fileAddress(id, revision, file);
  const found = grouped.groups.filter(({ files }) => files.some((each) => each.url === url));
  if (found.length > 0) return found;
  const torn = grouped.torn.find(({ name }) => name === file.split('/').at(-1));
  if (torn) throw partMissing(torn);
  const name = file.split('/').at(-1) ?? '';
  if (grouped.projectors.some((each) => each.url === url)) {
    throw new HomebodyError('model-file-invalid', { name, problem: 'projector-only', detail: 'Its model is needed.' });
  }
  const ending = /\.(\w{1,12})$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && ending !== 'gguf') {
    throw new HomebodyError('source-unusable', { source: `${id}/${file}`, formats: ending });
  }
  throw new HomebodyError('source-invalid', {
    source: `${id}/${file}`,
    problem: 'no-such-file',
    detail: 'The repository has no such file.',
  });
}

/** What the file's header says, or nothing where the server has no ranges. */
async function describe(fetchFrom: Fetch, file: ModelFile, asked: Ask): Promise<ModelDescription | undefined> {
  const { url, name, bytes } = file;
  try {
    const source = await rangeSource(
      url,
      (address, { headers }) => ask(fetchFrom, address, asked, { headers }),
      asked.signal,
      { name, bytes },
    );
    return await describeModelFile(source);
  } catch (error) {
    if (failedWith(error, 'download-failed') && [200, 206].includes(error.facts.status)) return undefined;
    throw error;
  }
}

/** The repository's own name, without what its readers know anyway. */
function titleOf(id: string): string {
  return (id.split('/')[1] ?? id).replace(/[-_.](gguf|onnx)$/i, '');
}
