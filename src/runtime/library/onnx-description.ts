import { HomebodyError, type ModelDescription } from '../../core';
import { blobSource, describeModelFile, requireOnnxUse } from '../../formats';

/** A file of an ONNX model by its place in the repository. */
export interface NamedBlob {
  readonly name: string;
  readonly content: Blob;
}

/**
 * What an ONNX model's own files say of it, all of one precision. Their headers are read whole, their weights are not.
 * @param name for error facts
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown`
 */
export async function describeOnnxFiles(files: readonly NamedBlob[], name: string): Promise<ModelDescription> {
  const text = async (path: string) => files.find((file) => file.name === path)?.content.text();
  const config = await text('config.json');
  const tokenizerConfig = await text('tokenizer_config.json');
  const chatTemplate = await text('chat_template.jinja');
  const texts = {
    ...(config !== undefined && { config }),
    ...(tokenizerConfig !== undefined && { tokenizerConfig }),
    ...(chatTemplate !== undefined && { chatTemplate }),
  };
  const graphs: ModelDescription[] = [];
  for (const file of files) {
    if (!file.name.endsWith('.onnx')) continue;
    const described = await describeModelFile(blobSource(file.content, file.name), texts);
    if (described.format !== 'onnx') {
      const detail = `it is ${described.format}`;
      throw new HomebodyError('model-file-invalid', { name: file.name, problem: 'wrong-magic', detail });
    }
    graphs.push(described);
  }
  // A decoder comes after its encoder, and its graph is the one that shows the cache.
  const last = graphs.at(-1);
  if (!last) throw new HomebodyError('model-file-invalid', { name, problem: 'part-missing', detail: '*.onnx' });
  requireOnnxUse(last, name);
  const parameters = graphs.reduce((sum, graph) => sum + (graph.parameters ?? 0), 0);
  const fileBytes = files.reduce((sum, { content }) => sum + content.size, 0);
  return { ...last, fileBytes, ...(parameters > 0 && { parameters }) };
}
