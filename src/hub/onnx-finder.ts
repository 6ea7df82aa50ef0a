import { HomebodyError, type FoundFiles, type ModelDescription } from '../core';
import { describeOnnxConfig, onnxFilesIn, requireOnnxUse } from '../formats';
import type { TreeFile } from './hub-answers';
import { ask, readText, type Ask, type Fetch } from './hub-requests';
import { fileAddress } from './places';
import type { RepositorySource } from './source-name';

/** The largest tokenizer configurations list thousands of added tokens. */
const longestTextBytes = 4 * 2 ** 20;

/**
 * Joins a repository's files to ONNX models, one for each precision; of a named precision or file, that one alone.
 * @throws HomebodyError `source-invalid` if it has ONNX models but not the one that was named
 */
export function groupOnnx(
  tree: readonly TreeFile[],
  { id, quantization, file }: RepositorySource,
  revision: string,
): readonly FoundFiles[] {
  const byPath = new Map(tree.map((each) => [each.path, each]));
  const groups = onnxFilesIn([...byPath.keys()]).map(({ precision, files }): FoundFiles & { paths: string[] } => {
    const found = files.map(({ path, name }) => {
      const { bytes, sha256 } = byPath.get(path)!;
      return { name, url: fileAddress(id, revision, path), bytes, ...(sha256 && { sha256 }) };
    });
    return {
      id: precision,
      quantization: precision,
      files: found,
      bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
      paths: files.map(({ path }) => path),
    };
  });
  const meant = groups.filter(
    (group) =>
      (quantization === undefined || group.id === quantization.toLowerCase()) &&
      (file === undefined || group.paths.includes(file)),
  );
  if (meant.length === 0 && groups.length > 0 && quantization !== undefined) {
    const there = groups.map((group) => group.id).join(', ');
    const detail = `It has no ${quantization}, but ${there}.`;
    const source = `${id}:${quantization}`;
    throw new HomebodyError('source-invalid', { source, problem: 'no-such-quantization', detail, there });
  }
  return meant.map(({ paths: _paths, ...group }) => group).toSorted((one, other) => one.bytes - other.bytes);
}

/**
 * What the texts beside the weights say of the model.
 * @throws HomebodyError `architecture-unknown` if no engine here knows such models, `model-file-invalid`, as `ask`
 */
export async function describeOnnx(
  fetchFrom: Fetch,
  { id }: RepositorySource,
  { files }: FoundFiles,
  asked: Ask,
): Promise<ModelDescription> {
  const read = async (name: string) => {
    const file = files.find((each) => each.name === name);
    if (!file) return undefined;
    return readText(await ask(fetchFrom, file.url, asked), longestTextBytes, asked.signal);
  };
  const config = await read('config.json');
  const tokenizerConfig = await read('tokenizer_config.json');
  const chatTemplate = await read('chat_template.jinja');
  const description = describeOnnxConfig(
    {
      ...(config !== undefined && { config }),
      ...(tokenizerConfig !== undefined && { tokenizerConfig }),
      ...(chatTemplate !== undefined && { chatTemplate }),
    },
    files.filter(({ name }) => name.startsWith('onnx/')).reduce((sum, { bytes }) => sum + bytes, 0),
  );
  requireOnnxUse(description, id);
  return description;
}
