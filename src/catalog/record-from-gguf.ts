import type { ModelRecord, TaskName } from '../core';
import { EMBEDDING_ARCHITECTURES, type GgufHeader } from '../formats';
import { memoryBytesOf } from './memory-needs';

/** A file as the store knows it. */
interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const longestTitle = 100;
const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A record of a user's own file, from what its header says. The id is taken from the content, so the same file has one record. */
export function recordFromGguf(header: GgufHeader, file: FileFacts): ModelRecord {
  const licenceUrl = header.licenceUrl.startsWith('https://') && URL.canParse(header.licenceUrl);
  return {
    id: `own-${file.sha256.slice(0, 16)}`,
    family: header.architecture.toLowerCase(),
    title: titleOf(header, file),
    parameters: header.parameters,
    licence: { id: header.licence.slice(0, longestTitle), url: licenceUrl ? header.licenceUrl : '' },
    languages: header.languages.filter((language) => languageCode.test(language)),
    contextTokens: header.contextTokens,
    tasks: tasksOf(header),
    variants: [
      {
        id: header.quantization.toLowerCase(),
        engine: 'llamacpp',
        format: 'gguf',
        quantization: header.quantization,
        files: [{ name: file.name, url: '', bytes: file.bytes, sha256: file.sha256 }],
        needs: { memoryBytes: memoryBytesOf(header), storageBufferBytes: header.largestTensorBytes },
      },
    ],
  };
}

/** Names inside files may hold anything; line breaks and control characters would break a list. */
function titleOf(header: GgufHeader, file: FileFacts): string {
  const inside = header.name.replace(/\p{C}+/gu, ' ').trim();
  const title = inside === '' ? file.name.replace(/\.gguf$/i, '') : inside;
  return title.slice(0, longestTitle).trim() || file.sha256.slice(0, 16);
}

/** Tasks talk in turns: a model without a chat template can't be asked. */
function tasksOf(header: GgufHeader): readonly TaskName[] {
  if (EMBEDDING_ARCHITECTURES.includes(header.architecture)) return ['embed'];
  return header.chatTemplate ? ['chat', 'summarize', 'translate', 'extract'] : [];
}
