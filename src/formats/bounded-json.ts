import { invalidFile } from './invalid-file';

/** No header or config nests deeper than some six levels. */
const mostDepth = 32;
/** Values of one text; the headers of the largest models have a few hundred thousand. */
const mostValues = 1_048_576;

/**
 * Reads JSON of strangers: its nesting and the number of its values are counted before anything is built of it.
 * @throws HomebodyError `model-file-invalid`
 */
export function parseBounded(text: string, name: string): unknown {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (quoted) {
      if (character === backslash) at++;
      else if (character === quote) quoted = false;
    } else if (character === quote) quoted = true;
    else if (character === comma) values++;
    else if (character === openBracket || character === openBrace) {
      depth++;
      values++;
      if (depth > mostDepth) throw invalidFile(name, 'absurd-count', `JSON of more than ${mostDepth} levels`);
    } else if (character === closeBracket || character === closeBrace) depth--;
  }
  if (values > mostValues) throw invalidFile(name, 'absurd-count', `JSON of ${values} values`);
  try {
    return JSON.parse(text);
  } catch {
    throw invalidFile(name, 'bad-value', 'its JSON can’t be read');
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [...'"\\,[]{}'].map((character) =>
  character.charCodeAt(0),
);
