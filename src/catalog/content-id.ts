const idDigits = 16;

/** Of several files, the exclusive or of their hashes: each is as good as random, so the whole is too. */
export function contentIdOf(files: readonly { readonly sha256: string }[]): string {
  const ids = files.map(({ sha256 }) => BigInt(`0x${sha256.slice(0, idDigits)}`));
  const id = ids.reduce((whole, one) => whole ^ one, 0n);
  return id.toString(16).padStart(idDigits, '0');
}
