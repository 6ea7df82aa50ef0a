import type { ErrorFacts } from '../../../core';
import type { Messages } from '../en';
import { createFormat } from '../format';

const { bytes, number, percent } = createFormat('ko');

const fileProblems: Readonly<Record<ErrorFacts['model-file-invalid']['problem'], string>> = {
  empty: '비어 있습니다',
  'wrong-magic': 'GGUF 파일이 아닙니다',
  'unsupported-version': '알 수 없는 형식 버전입니다',
  truncated: '끝부분이 없습니다',
  'absurd-count': '개수 값이 사실일 수 없습니다',
  'bad-offset': '파일 바깥을 가리키는 부분이 있습니다',
  'bad-value': '읽을 수 없는 값이 있습니다',
  'vocabulary-only': '어휘만 있고 가중치가 없습니다',
};

export const errors: Messages['errors'] = {
  'unknown-model': ({ modelId }) => ({
    what: `“${modelId}” 모델이 여기에 없습니다.`,
    hint: '모델 화면에서 다른 모델을 고르세요.',
  }),
  'model-not-stored': ({ modelId, bytes: size }) => ({
    what: `“${modelId}” 모델이 아직 이 기기에 없습니다(${bytes(size)}).`,
    hint: '모델 화면에서 내려받거나, 이미 있는 모델을 고르세요.',
  }),
  'model-does-not-fit': ({ modelId, needBytes, haveBytes }) => ({
    what: `“${modelId}”에는 메모리 ${bytes(needBytes)}가 필요하지만 이 기기에는 ${bytes(haveBytes)}가 있습니다.`,
    hint: '더 작은 모델을 고르세요.',
  }),
  'model-file-invalid': ({ name, problem, detail }) => ({
    what: `“${name}” 파일을 쓸 수 없습니다. ${fileProblems[problem]}${detail ? ` (${detail})` : ''}.`,
    hint: '파일을 다시 받거나 다른 파일을 고르세요.',
  }),
  'architecture-unknown': ({ name, architecture }) => ({
    what: `“${name}”은(는) “${architecture}” 종류의 모델인데, 여기에는 이를 아는 엔진이 없습니다.`,
    hint: 'Llama, Qwen, Gemma, Phi처럼 알려진 종류를 고르세요.',
  }),
  'no-chat-template': ({ modelId }) => ({
    what: `“${modelId}”에는 대화 방법(대화 템플릿)이 들어 있지 않습니다.`,
    hint: '대화용 모델을 고르세요. 파일 이름이 흔히 “instruct”로 끝납니다.',
  }),
  'model-load-failed': ({ modelId, detail }) => ({
    what: `“${modelId}”을(를) 시작하지 못했습니다: ${detail}`,
    hint: '다시 시도하거나 다른 모델을 고르세요.',
  }),
  'self-test-failed': ({ modelId, expected, received }) => ({
    what: `“${modelId}”이(가) 이 기기에서 틀린 답을 냅니다: “${expected}” 대신 “${received}”.`,
    hint: '사용하지 않았습니다. 다른 모델을 고르세요.',
  }),
  'engine-file-missing': ({ url, status }) => ({
    what: `앱의 일부가 없습니다: ${url} (${status}).`,
    hint: '페이지를 새로 고치세요. 그래도 없으면 서버에 없는 것입니다.',
  }),
  'context-overflow': ({ promptTokens, contextTokens }) => ({
    what: `이 내용은 ${number(promptTokens)}토큰인데, 모델은 한 번에 ${number(contextTokens)}토큰까지 읽습니다.`,
    hint: '글을 줄이거나, 먼저 요약하거나, 여유가 더 큰 모델을 고르세요.',
  }),
  'text-empty': () => ({ what: '처리할 글이 없습니다.', hint: '입력하거나 붙여 넣거나 파일을 놓으세요.' }),
  'text-binary': ({ name, controlShare }) => ({
    what: `${name ? `“${name}”` : '이 내용'}은(는) 글이 아닙니다. ${percent(controlShare)}가 읽을 수 없는 문자입니다.`,
    hint: '.txt, .md, .csv 같은 텍스트 파일을 고르세요.',
  }),
  'text-too-long': ({ characters, limitCharacters }) => ({
    what: `글이 ${number(characters)}자입니다. ${number(limitCharacters)}자까지 가능합니다.`,
    hint: '일부만 쓰세요.',
  }),
  'language-unknown': ({ text }) => ({
    what: `“${text}”의 언어를 알아내지 못했습니다.`,
    hint: '언어를 직접 고르세요.',
  }),
  unsupported: ({ capability, engine }) => ({
    what: `${engine} 엔진은 이것을 할 수 없습니다: ${capability}.`,
    hint: '다른 모델을 고르세요.',
  }),
  'request-invalid': ({ field, detail }) => ({
    what: `요청에 맞지 않는 것이 있습니다: ${field}: ${detail}.`,
    hint: '고친 뒤 다시 시도하세요.',
  }),
  'output-invalid': ({ detail }) => ({
    what: `모델의 답이 정해진 형식이 아닙니다: ${detail}.`,
    hint: '다시 시도하거나 더 큰 모델을 고르세요.',
  }),
  'download-failed': ({ url, status, detail }) => ({
    what: `${siteOf(url)}에서 파일을 보내지 않았습니다${status ? `(${status})` : ''}. ${detail}`,
    hint: '받은 만큼은 남아 있습니다. 네트워크가 돌아오면 다시 시도하세요.',
  }),
  'download-mismatch': ({ url, what, expected, received }) => ({
    what: `${siteOf(url)}에서 보낸 것이 약속된 파일이 아닙니다: ${what} ${expected} 대신 ${received}.`,
    hint: '버렸습니다. 다시 시도하세요. 중간의 네트워크가 바꾸었을 수 있습니다.',
  }),
  'storage-full': ({ needBytes, freeBytes }) => ({
    what: `저장 공간 ${bytes(needBytes)}가 필요하지만 ${bytes(freeBytes)}만 남아 있습니다.`,
    hint: '쓰지 않는 모델을 지우거나 기기의 공간을 비우세요.',
  }),
  'storage-unavailable': ({ detail }) => ({
    what: `브라우저가 저장을 거부합니다: ${detail}`,
    hint: '비공개 창이나 엄격한 설정에서 그렇습니다. 일반 창에서는 작동합니다.',
  }),
  'storage-damaged': ({ detail }) => ({
    what: `저장된 모델 파일이 손상되었습니다: ${detail}`,
    hint: '모델 화면에서 확인하고 다시 받으세요.',
  }),
  'worker-crashed': ({ detail }) => ({
    what: `엔진이 갑자기 멈췄습니다: ${detail}`,
    hint: '다시 시도하면 새 엔진이 시작됩니다. 쓴 내용은 남아 있습니다.',
  }),
  'worker-silent': ({ idleMs }) => ({
    what: `엔진이 ${number(Math.round(idleMs / 1000))}초 동안 응답하지 않았습니다.`,
    hint: '다시 시도하세요. 자주 그러면 무거운 다른 페이지를 닫으세요.',
  }),
  'out-of-memory': ({ detail }) => ({
    what: `메모리가 부족합니다: ${detail}`,
    hint: '다른 페이지를 닫거나 더 작은 모델을 고르세요.',
  }),
  closed: () => ({ what: '이 페이지가 엔진을 놓았습니다.', hint: '계속하려면 페이지를 새로 고치세요.' }),
  internal: ({ detail }) => ({
    what: `있어서는 안 될 일이 생겼습니다: ${detail}`,
    hint: '다시 시도하세요. 새로 고침이 도움이 되곤 합니다. 쓴 내용은 사라지지 않습니다.',
  }),
};

export const waysOut: Messages['waysOut'] = {
  retry: '다시 시도',
  'choose-model': '모델 열기',
  'free-space': '공간 비우기',
  reload: '페이지 새로 고침',
  shorten: '글 고치기',
};

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
