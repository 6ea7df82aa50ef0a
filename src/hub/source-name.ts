import { HomebodyError, type HubAccess } from '../core';
import { hubBase, isHubAddress } from './places';

/** A repository of a hub, with what of it was named. */
export interface RepositorySource {
  readonly kind: 'repository';
  /** `owner/name`. */
  readonly id: string;
  readonly revision: string;
  /** A quantization's name, as it was written. */
  readonly quantization?: string;
  /** Path of one file in the repository. */
  readonly file?: string;
  /** Only files below this folder. */
  readonly folder?: string;
}

/** A file on any server. */
export interface AddressSource {
  readonly kind: 'address';
  readonly url: string;
}

/** Letters, digits, `-`, `_` and `.`, at most 96; `..` and `--` are refused, as the hub itself refuses them. */
const namePart = /^(?![-.])(?!.*(?:\.\.|--))[\w.-]{1,96}(?<![-.])$/;
const longestSource = 2_000;
/** Pages that look like `owner/name` and are none. */
const notOwners = new Set(['datasets', 'spaces', 'models', 'docs', 'blog', 'settings', 'collections', 'papers', 'api']);

/**
 * What a person means by a name: `owner/name`, `owner/name:Q4_K_M`, the same after `hf:`, the address of a hub's page or file
 * (the mirror's too), or the address of a file anywhere.
 * @throws HomebodyError `source-invalid`
 */
export function readSource(text: string, access: HubAccess): RepositorySource | AddressSource {
  const source = text.trim();
  const invalid = (detail: string) => new HomebodyError('source-invalid', { source: text.slice(0, 200), detail });
  if (source === '') throw invalid('Nothing was given.');
  if (source.length > longestSource) throw invalid('It is too long.');
  if (/^https?:/i.test(source)) return readAddress(source, access, invalid);
  const named = source.replace(/^hf:(\/\/)?/i, '');
  // Pasted from where browsers hide the scheme.
  if (/^(www\.)?(huggingface\.co|hf\.co)\//i.test(named)) return readAddress(`https://${named}`, access, invalid);
  if (named.includes('://')) throw invalid('Only https addresses can be asked.');
  const [id = '', quantization, ...rest] = named.replace(/\/+$/, '').split(':');
  if (rest.length > 0) throw invalid('It has more than one colon.');
  return repository(id.split('/'), invalid, quantization);
}

type Invalid = (detail: string) => HomebodyError;

function readAddress(text: string, access: HubAccess, invalid: Invalid): RepositorySource | AddressSource {
  if (!URL.canParse(text)) throw invalid('It is no address.');
  const url = new URL(text);
  if (url.protocol === 'http:' && !['localhost', '127.0.0.1'].includes(url.hostname)) {
    throw invalid('Only https addresses can be asked.');
  }
  if (url.username || url.password) throw invalid('An address must hold no name or password.');
  url.hash = '';
  if (!isHubAddress(url, access)) return { kind: 'address', url: url.href };
  return readHubPath(pathBelow(url, access), invalid);
}

/** The path without what a mirror's own base has in front. */
function pathBelow(url: URL, access: HubAccess): string {
  const base = new URL(hubBase(access)).pathname.replace(/\/$/, '');
  const isOfMirror = url.origin === new URL(hubBase(access)).origin && url.pathname.startsWith(`${base}/`);
  return isOfMirror ? url.pathname.slice(base.length) : url.pathname;
}

function readHubPath(path: string, invalid: Invalid): RepositorySource {
  let parts: string[];
  try {
    parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw invalid('It is no address.');
  }
  if (parts[0] === 'models' && parts.length > 2) parts = parts.slice(1);
  if (notOwners.has(parts[0] ?? '')) throw invalid('This is no model’s page.');
  const [owner = '', rawName = '', view, revision, ...rest] = parts;
  const [name = '', quantization] = rawName.split(':');
  const plain = repository([owner, name], invalid, quantization);
  if (view === undefined || revision === undefined) return plain;
  if (!/^(?!.*\.\.)[\w./-]{1,200}$/.test(revision)) throw invalid('There can be no such revision.');
  const inside = rest.join('/');
  if (inside.split('/').includes('..')) throw invalid('There can be no such file.');
  switch (view) {
    case 'tree':
      return { ...plain, revision, ...(inside && { folder: inside }) };
    case 'blob':
    case 'resolve':
    case 'raw':
      return { ...plain, revision, ...(inside && { file: inside }) };
    default:
      return plain;
  }
}

function repository(parts: readonly string[], invalid: Invalid, quantization = ''): RepositorySource {
  const [owner = '', name = '', ...more] = parts;
  if (more.length > 0 || !namePart.test(owner) || !namePart.test(name)) {
    throw invalid('A model on the hub is named owner/name.');
  }
  if (quantization !== '' && !/^[\w.-]{1,60}$/.test(quantization)) throw invalid('There can be no such quantization.');
  return { kind: 'repository', id: `${owner}/${name}`, revision: 'main', ...(quantization && { quantization }) };
}
