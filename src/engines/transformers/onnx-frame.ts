import { HomebodyError, type ModelFileProblem } from '../../core';

/** Enough for a field's number and its length: two variable-length integers of up to ten bytes. */
const headBytes = 20;
const graphField = 7;
/** Fields of onnx.ModelProto end at 26; a little more is left for newer versions. */
const mostFields = 64;

/**
 * Checks the outermost frame of an ONNX file, without reading its weights: a protocol buffer whose fields fill the file
 * exactly and which has a graph. ONNX Runtime notices most of this too, but afterwards its worker is of no use any more.
 * @throws HomebodyError `model-file-invalid`
 */
export async function checkOnnxFrame(blob: Blob, name: string): Promise<void> {
  const refuse = (problem: ModelFileProblem, detail: string): never => {
    throw new HomebodyError('model-file-invalid', { name, problem, detail });
  };
  if (blob.size === 0) refuse('empty', 'The file is empty.');
  let at = 0;
  let graph = false;
  while (at < blob.size) {
    const head = new Uint8Array(await blob.slice(at, at + headBytes).arrayBuffer());
    const tag = varint(head, 0);
    const field = tag ? Math.floor(tag.value / 8) : 0;
    if (!tag || field === 0 || field > mostFields)
      return refuse('wrong-magic', `There is no ONNX field at byte ${at}.`);
    const kind = tag.value % 8;
    const value = varint(head, tag.end);
    if (kind === 0 && value) at += value.end;
    else if (kind === 2 && value) at += value.end + value.value;
    else return refuse('wrong-magic', `The ONNX field at byte ${at} is of an unknown kind.`);
    if (at > blob.size) refuse('truncated', `The file ends at ${blob.size} of ${at} bytes.`);
    graph ||= field === graphField && kind === 2;
  }
  if (!graph) refuse('truncated', 'The file has no graph.');
}

function varint(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let place = 0; place < 9; place++) {
    const byte = bytes[from + place];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return { value, end: from + place + 1 };
  }
  return undefined;
}
