/** A file inside a pack. The name is only a name: nothing here ever writes to a path. */
export interface TarEntry {
  readonly name: string;
  readonly file: Blob;
}

export const blockBytes = 512;
/** Eleven octal digits; a larger size stands in a pax header. */
export const mostOctalSize = 8 ** 11 - 1;

/** Where the fields of a header block lie: offset and length. See POSIX.1-2017, pax, "ustar Interchange Format". */
export const fields = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  modified: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  version: [263, 2],
  prefix: [345, 155],
} as const;
export type Field = keyof typeof fields;

export const types = { file: '0', oldFile: '\0', folder: '5', pax: 'x', globalPax: 'g' } as const;

/** The sum of all bytes of a header, its own field taken as spaces. */
export function checksumOf(block: Uint8Array): number {
  const [start, length] = fields.checksum;
  let sum = 0;
  for (let at = 0; at < blockBytes; at++) sum += at >= start && at < start + length ? 0x20 : block[at]!;
  return sum;
}

/** Bytes up to the next whole block. */
export function paddingAfter(bytes: number): number {
  return (blockBytes - (bytes % blockBytes)) % blockBytes;
}
