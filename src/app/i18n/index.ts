/**
 * Every sentence of the app, in English and Korean, complete by type, and the forms of numbers, sizes, times and names.
 * It knows no screen and no state; which language is shown is decided in state/language.svelte.ts.
 */
export { en } from './en';
export type { Messages } from './en';
export { createFormat } from './format';
export type { Format } from './format';
export type { ErrorSentences } from './en/errors';

import type { Messages } from './en';

export type Language = 'en' | 'ko';

/** Korean comes only when it is asked for. */
export async function loadKorean(): Promise<Messages> {
  return (await import('./ko')).ko;
}
