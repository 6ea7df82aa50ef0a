import { HomebodyError, type ErrorFacts } from '../core';
import { blockBytes, checksumOf, fields, paddingAfter, types, type Field, type TarEntry } from './tar-format';

/** More is no model pack. */
const mostHeaders = 2_000;
const longestPaxBytes = 64 * 2 ** 10;

const decoder = new TextDecoder();
type Problem = ErrorFacts['model-file-invalid']['problem'];

/** True if the Blob begins with the header of a tar file, whatever its name. */
export async function isTar(file: Blob): Promise<boolean> {
  if (file.size < 2 * blockBytes) return false;
  const block = new Uint8Array(await file.slice(0, blockBytes).arrayBuffer());
  return isUstar(block) && isChecked(block);
}

/**
 * Lists the files of a tar file: headers are read, contents are slices. Everything is checked against the size of the whole.
 * @param name of the pack, for error facts
 * @throws HomebodyError `model-file-invalid`
 */
export async function readTar(pack: Blob, name: string): Promise<readonly TarEntry[]> {
  const invalid = (problem: Problem, detail: string) =>
    new HomebodyError('model-file-invalid', { name, problem, detail });
  const entries = new Map<string, Blob>();
  let pax = new Map<string, string>();
  let at = 0;
  for (let headers = 0; ; headers++) {
    if (headers > mostHeaders) throw invalid('absurd-count', `more than ${mostHeaders} files`);
    const block = await bytesAt(pack, at, blockBytes);
    if (block.length < blockBytes) throw invalid('truncated', 'the pack has no end');
    if (block.every((byte) => byte === 0)) return [...entries].map(([entry, file]) => ({ name: entry, file }));
    if (!isUstar(block)) throw invalid('wrong-magic', `no tar header at ${at}`);
    if (!isChecked(block)) throw invalid('bad-value', `wrong checksum at ${at}`);
    at += blockBytes;
    const bytes = sizeOf(block, pax);
    if (bytes === undefined) throw invalid('bad-value', `no size at ${at}`);
    if (bytes > pack.size - at) throw invalid('truncated', `${bytes} bytes at ${at} of ${pack.size}`);
    const type = String.fromCharCode(block[fields.type[0]]!);
    if (type === types.pax) {
      if (bytes > longestPaxBytes) throw invalid('absurd-count', `a header of ${bytes} bytes`);
      const records = readPax(await bytesAt(pack, at, bytes));
      if (!records) throw invalid('bad-value', `a header at ${at} can't be read`);
      pax = records;
    } else if (type === types.file || type === types.oldFile) {
      const entry = pax.get('path') ?? nameOf(block);
      if (entry === '' || entries.has(entry)) throw invalid('bad-value', `two files are called “${entry}”`);
      entries.set(entry, pack.slice(at, at + bytes));
      pax = new Map();
    } else if (type === types.folder || type === types.globalPax) {
      pax = new Map();
    } else {
      // Links and devices: a pack has none, so one that does is no pack.
      throw invalid('bad-value', `an entry of type “${type}”`);
    }
    at += bytes + paddingAfter(bytes);
  }
}

async function bytesAt(pack: Blob, at: number, bytes: number): Promise<Uint8Array> {
  return new Uint8Array(await pack.slice(at, at + bytes).arrayBuffer());
}

function isUstar(block: Uint8Array): boolean {
  // GNU tar writes `ustar  `, the standard `ustar\0`.
  return textOf(block, 'magic').startsWith('ustar');
}

function isChecked(block: Uint8Array): boolean {
  return octalOf(block, 'checksum') === checksumOf(block);
}

function nameOf(block: Uint8Array): string {
  const prefix = textOf(block, 'prefix');
  const name = textOf(block, 'name');
  return prefix === '' ? name : `${prefix}/${name}`;
}

function sizeOf(block: Uint8Array, pax: ReadonlyMap<string, string>): number | undefined {
  const stated = pax.get('size');
  const bytes = stated === undefined ? octalOf(block, 'size') : /^\d{1,15}$/.test(stated) ? Number(stated) : undefined;
  return bytes !== undefined && Number.isSafeInteger(bytes) ? bytes : undefined;
}

function textOf(block: Uint8Array, field: Field): string {
  const [start, length] = fields[field];
  const bytes = block.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function octalOf(block: Uint8Array, field: Field): number | undefined {
  const text = textOf(block, field).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** Records of `<length> <key>=<value>\n`; undefined if one is not like that. */
function readPax(bytes: Uint8Array): Map<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const digits = space < 0 ? '' : decoder.decode(bytes.subarray(at, Math.min(space, at + 8)));
    const length = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (end <= space + 1 || end > bytes.length || bytes[end - 1] !== 0x0a) return undefined;
    const record = decoder.decode(bytes.subarray(space + 1, end - 1));
    const equals = record.indexOf('=');
    if (equals < 1) return undefined;
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at = end;
  }
  return records;
}
