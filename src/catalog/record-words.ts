import type { Licence, TaskName } from '../core';
import { EMBEDDING_ARCHITECTURES } from '../formats';

const longestText = 100;
const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Names inside files and on servers may hold anything; line breaks and control characters would break a list. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, longestText)
    .trim();
}

export function licenceOf(id: string, url: string): Licence {
  return { id: cleanText(id), url: url.startsWith('https://') && URL.canParse(url) ? url : '' };
}

export function languagesOf(languages: readonly string[]): readonly string[] {
  return [...new Set(languages.filter((language) => languageCode.test(language)))];
}

/** An identifier of a text: lower-case letters, digits and `. _ -`, the rest joined to hyphens. */
export function identifierOf(text: string, mostCharacters = longestText): string {
  const joined = text.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return joined
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, mostCharacters)
    .replace(/-+$/, '');
}

/** Tasks talk in turns: a model without a chat template can't be asked. */
export function tasksOf(architecture: string, canChat: boolean): readonly TaskName[] {
  if (EMBEDDING_ARCHITECTURES.includes(architecture)) return ['embed'];
  return canChat ? ['chat', 'summarize', 'translate', 'extract'] : [];
}
