import {
  blockBytes,
  checksumOf,
  fields,
  mostOctalSize,
  paddingAfter,
  types,
  type Field,
  type TarEntry,
} from './tar-format';

const encoder = new TextEncoder();

/**
 * A tar file of these files, in their order. Nothing is read or copied: the Blob is composed of the files' own.
 * The same entries give the same bytes.
 */
export function writeTar(entries: readonly TarEntry[]): Blob {
  const parts: BlobPart[] = [];
  for (const { name, file } of entries) {
    parts.push(...headersOf(name, file.size), ...padded(file));
  }
  parts.push(new Uint8Array(2 * blockBytes));
  return new Blob(parts, { type: 'application/x-tar' });
}

/** What stands before a file of this size. */
export function headersOf(name: string, bytes: number): BlobPart[] {
  return [...paxParts(name, bytes), headerBlock(shortName(name), bytes, types.file)];
}

/** What the fields of the old format can't hold stands in a header of its own before them. */
function paxParts(name: string, bytes: number): BlobPart[] {
  const records = [
    ...(fitsName(name) ? [] : [paxRecord('path', name)]),
    ...(bytes > mostOctalSize ? [paxRecord('size', String(bytes))] : []),
  ];
  if (records.length === 0) return [];
  const body = new Blob(records);
  return [headerBlock('pax-header', body.size, types.pax), ...padded(body)];
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const restBytes = encoder.encode(rest).length;
  let length = restBytes + 1;
  while (String(length).length + restBytes !== length) length = String(length).length + restBytes;
  return `${length}${rest}`;
}

function padded(file: Blob): BlobPart[] {
  return [file, new Uint8Array(paddingAfter(file.size))];
}

function headerBlock(name: string, bytes: number, type: string): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(blockBytes);
  const put = (field: Field, text: string) => block.set(encoder.encode(text), fields[field][0]);
  put('name', name);
  put('mode', '0000644\0');
  put('owner', '0000000\0');
  put('group', '0000000\0');
  put('size', `${octal(Math.min(bytes, mostOctalSize), 11)}\0`);
  put('modified', `${octal(0, 11)}\0`);
  put('type', type);
  put('magic', 'ustar\0');
  put('version', '00');
  put('checksum', `${octal(checksumOf(block), 6)}\0 `);
  return block;
}

const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
const fitsName = (name: string) => name.length <= fields.name[1] && /^[\x20-\x7e]+$/.test(name);
/** For programs that know no pax. */
const shortName = (name: string) => name.replace(/[^\x20-\x7e]/g, '_').slice(-fields.name[1]) || '_';
