const unit: Readonly<Record<string, number>> = { M: 1e6, B: 1e9 };
const sizeInName = /(?<![\d.A-Za-z])(?:(\d+)x)?(\d+(?:\.\d+)?)([MB])(?![A-Za-z])/i;

/** Parameters as a name states them, e.g. 3,000,000,000 for `Llama-3.2-3B-Instruct`, 8 times 7 for `8x7B`. */
export function parametersNamedIn(name: string): number | undefined {
  const [, experts = '1', figure, letter = ''] = sizeInName.exec(name) ?? [];
  const parameters = Math.round(Number(experts) * Number(figure) * (unit[letter.toUpperCase()] ?? 0));
  return figure !== undefined && Number.isSafeInteger(parameters) && parameters > 0 ? parameters : undefined;
}

/** What a parameter takes in a file, by its quantization's name; scales and the larger embedding tensors included. */
export function bitsPerParameterOf(quantization: string): number {
  const [, kind = '', figure] = /(BF|F|FP|Q|IQ|TQ|MXFP|NVFP|INT|BNB)(\d{1,2})/i.exec(quantization) ?? [];
  const bits = Number(figure);
  if (!(bits >= 1 && bits <= 32)) return 5;
  return /^(BF|F|FP)$/i.test(kind) ? bits : bits + 0.75;
}
