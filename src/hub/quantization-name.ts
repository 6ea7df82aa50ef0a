/** As makers of GGUF files write it at the end of a file's name; `UD-` are Unsloth's. */
const written =
  /(?<=^|[-_.])((?:UD-)?(?:I?Q\d(?:_K)?(?:_\d|_(?:XXS|XS|S|M|L|XL|NL))*|BF16|F(?:P)?(?:16|32)|MXFP4(?:_MOE)?|NVFP4|TQ\d_0))(?=[-_.]|$)/gi;

/** The quantization that a file's name tells, e.g. `Q4_K_M` of `Big-Model.q4_k_m.gguf`; undefined if it tells none. */
export function quantizationOf(fileName: string): string | undefined {
  const found = [...fileName.replace(/\.gguf$/i, '').matchAll(written)].at(-1)?.[1];
  return found?.toUpperCase().replace(/^FP/, 'F');
}
