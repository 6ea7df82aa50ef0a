import type { ErrorCode } from '../core';

const english = {
  chat: 'Chat',
  summarize: 'Summarize',
  translate: 'Translate',
  offer: (host: string) =>
    `A small language model that runs in this browser. What you type stays on this device. It comes once from ${host}.`,
  start: (size: string) => `Start (downloads up to ${size})`,
  loading: (percent: number) => `Getting ready … ${percent} %`,
  loadingUnknown: 'Getting ready …',
  cancel: 'Cancel',
  stop: 'Stop',
  send: 'Send',
  message: 'Message',
  ask: 'Ask something',
  text: 'Text',
  pasteText: 'Paste a text',
  kind: 'Kind',
  'key-points': 'Key points',
  tldr: 'In short',
  teaser: 'Teaser',
  headline: 'Headline',
  from: 'From',
  to: 'To',
  detect: 'Detect',
  result: 'Result',
  part: (part: number, of: number) => `Part ${part} of ${of}`,
  pairUnknown: 'This model has not learned this pair of languages: check the result.',
  done: 'The answer is complete.',
  stopped: 'Stopped. What was written stays.',
  caution: (model: string) => `${model} runs on this device. Small models make mistakes.`,
  open: 'Open Homebody',
  again: 'Try again',
  failed: (code: string) => `That did not work (${code}).`,
};

type Sentences = typeof english;

const korean: Sentences = {
  chat: '대화',
  summarize: '요약',
  translate: '번역',
  offer: (host) =>
    `이 브라우저에서 돌아가는 작은 언어 모델이에요. 입력한 내용은 이 기기를 떠나지 않아요. ${host}에서 한 번만 받아요.`,
  start: (size) => `시작하기 (최대 ${size} 다운로드)`,
  loading: (percent) => `준비 중 … ${percent} %`,
  loadingUnknown: '준비 중 …',
  cancel: '취소',
  stop: '멈추기',
  send: '보내기',
  message: '메시지',
  ask: '무엇이든 물어보세요',
  text: '원문',
  pasteText: '글을 붙여 넣으세요',
  kind: '종류',
  'key-points': '핵심 내용',
  tldr: '짧은 요약',
  teaser: '소개 글',
  headline: '제목',
  from: '원래 언어',
  to: '번역할 언어',
  detect: '자동 감지',
  result: '결과',
  part: (part, of) => `${of}개 중 ${part}번째 부분`,
  pairUnknown: '이 모델이 배우지 않은 언어 쌍이에요. 결과를 확인해 주세요.',
  done: '답변이 끝났어요.',
  stopped: '멈췄어요. 쓴 내용은 그대로 있어요.',
  caution: (model) => `${model} 모델이 이 기기에서 돌아가요. 작은 모델은 틀릴 수 있어요.`,
  open: 'Homebody 열기',
  again: '다시 시도',
  failed: (code) => `작업하지 못했어요 (${code}).`,
};

/** What to do about the failures that a reader can do something about. */
const englishErrors: Partial<Record<ErrorCode, string>> = {
  'text-empty': 'There is no text yet. Write or paste some first.',
  'text-binary': 'This does not look like text. Paste plain text.',
  'text-too-long': 'This text is too long for here. Open Homebody for long texts.',
  'context-overflow': 'This is more than the model can read at once. Shorten it and try again.',
  'language-unknown': 'The language could not be told. Choose it.',
  'download-failed': 'The model could not be fetched. Check the connection and try again.',
  'download-mismatch': 'What arrived was damaged. Try again.',
  'engine-file-missing': 'A part of the model’s engine is missing on its server. Try again later.',
  'storage-full': 'This device has no room left. Free some space and try again.',
  'out-of-memory': 'There is not enough memory. Close other tabs and try again.',
  'worker-crashed': 'The model stopped unexpectedly. Try again.',
  'worker-silent': 'The model does not answer. Try again.',
};

const koreanErrors: Partial<Record<ErrorCode, string>> = {
  'text-empty': '아직 글이 없어요. 먼저 글을 쓰거나 붙여 넣으세요.',
  'text-binary': '글이 아닌 것 같아요. 일반 텍스트를 붙여 넣으세요.',
  'text-too-long': '여기서 다루기에는 너무 길어요. 긴 글은 Homebody에서 열어 주세요.',
  'context-overflow': '모델이 한 번에 읽을 수 있는 양을 넘었어요. 줄여서 다시 시도해 주세요.',
  'language-unknown': '언어를 알아내지 못했어요. 직접 골라 주세요.',
  'download-failed': '모델을 받지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  'download-mismatch': '받은 파일이 손상됐어요. 다시 시도해 주세요.',
  'engine-file-missing': '서버에 엔진 파일이 없어요. 나중에 다시 시도해 주세요.',
  'storage-full': '기기에 남은 공간이 없어요. 공간을 비우고 다시 시도해 주세요.',
  'out-of-memory': '메모리가 부족해요. 다른 탭을 닫고 다시 시도해 주세요.',
  'worker-crashed': '모델이 갑자기 멈췄어요. 다시 시도해 주세요.',
  'worker-silent': '모델이 응답하지 않아요. 다시 시도해 주세요.',
};

/** The widget's words in one language. */
export interface Words extends Sentences {
  readonly language: string;
  error(code: ErrorCode): string;
}

/**
 * Korean for `ko`, English for everything else.
 * @param language BCP 47 code
 */
export function wordsFor(language: string): Words {
  const isKorean = /^ko\b/i.test(language);
  const sentences = isKorean ? korean : english;
  const errors = isKorean ? koreanErrors : englishErrors;
  return {
    ...sentences,
    language: isKorean ? 'ko' : 'en',
    error: (code) => errors[code] ?? sentences.failed(code),
  };
}
