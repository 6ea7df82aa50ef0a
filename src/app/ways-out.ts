import type { ErrorCode } from '../core';

/** What one button can do about a failure. */
export type WayOut = 'retry' | 'choose-model' | 'free-space' | 'reload' | 'shorten' | 'open-lock';

const waysOut: Readonly<Record<ErrorCode, WayOut>> = {
  'unknown-model': 'choose-model',
  'model-not-stored': 'choose-model',
  'model-does-not-fit': 'choose-model',
  'model-file-invalid': 'choose-model',
  'architecture-unknown': 'choose-model',
  'no-chat-template': 'choose-model',
  'model-load-failed': 'retry',
  'self-test-failed': 'choose-model',
  'engine-file-missing': 'reload',
  'context-overflow': 'shorten',
  'text-empty': 'shorten',
  'text-binary': 'shorten',
  'text-too-long': 'shorten',
  'language-unknown': 'shorten',
  unsupported: 'choose-model',
  'request-invalid': 'shorten',
  'output-invalid': 'retry',
  'source-invalid': 'shorten',
  'source-unusable': 'choose-model',
  'access-denied': 'choose-model',
  'host-refused': 'retry',
  'network-locked': 'open-lock',
  'download-failed': 'retry',
  'download-mismatch': 'retry',
  'storage-full': 'free-space',
  'storage-unavailable': 'retry',
  'storage-damaged': 'choose-model',
  'device-lost': 'retry',
  'worker-crashed': 'retry',
  'worker-silent': 'retry',
  'out-of-memory': 'choose-model',
  'plans-exhausted': 'choose-model',
  closed: 'reload',
  internal: 'retry',
};

/** The way out of a failure that its note offers first. */
export function wayOutOf(code: ErrorCode): WayOut {
  return waysOut[code];
}
