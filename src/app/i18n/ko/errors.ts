import type { ErrorFacts } from '../../../core';
import type { Messages } from '../en';
import type { SourceProblems } from '../en/errors';
import { createFormat } from '../format';

const { bytes, number, percent } = createFormat('ko');

const fileProblems: Readonly<Record<ErrorFacts['model-file-invalid']['problem'], string>> = {
  empty: '비어 있어요',
  'wrong-magic': '알려진 형식의 모델 파일이 아니에요',
  'unsupported-version': '알 수 없는 형식 버전이에요',
  truncated: '끝부분이 없어요',
  'part-missing': '빠진 조각이 있어요',
  'absurd-count': '적힌 개수가 있을 수 없는 값이에요',
  'bad-offset': '파일 바깥을 가리키는 부분이 있어요',
  'bad-value': '읽을 수 없는 값이 있어요',
  'vocabulary-only': '어휘만 있고 가중치가 없어요',
  'projector-only': '모델이 보거나 듣게 돕는 부분이에요. 그 모델과 함께 골라 주세요',
};

const sourceProblems: SourceProblems = {
  'not-understood': (source) => `“${source}”은(는) 모델 이름이나 주소가 아니에요.`,
  'not-https': (source) => `“${source}”에 연결하지 않았어요. 주소는 https://로 시작해야 해요.`,
  'holds-password': () => '주소에 이름이나 비밀번호가 들어 있어요. 빼고 다시 넣어 주세요.',
  'no-model-page': (source) => `“${source}”은(는) 허브의 페이지이지만 모델 페이지가 아니에요.`,
  'not-found': (source) => `“${source}”(이)라는 이름으로 공개된 모델이 없어요.`,
  'no-such-file': (source) => `“${source}” 파일이 없어요.`,
  'no-such-quantization': (source, there) => `“${source}”은(는) 없어요.${there ? ` 있는 것: ${there}.` : ''}`,
  'too-many-files': (source) => `“${source}”에는 파일이 너무 많아서 다 볼 수 없어요.`,
};

export const errors: Messages['errors'] = {
  'unknown-model': ({ modelId }) => ({
    what: `“${modelId}” 모델이 여기에 없어요.`,
    hint: '모델 화면에서 다른 모델을 골라 주세요.',
  }),
  'model-not-stored': ({ modelId, bytes: size }) => ({
    what: `“${modelId}” 모델이 아직 이 기기에 없어요(${bytes(size)}).`,
    hint: '모델 화면에서 내려받거나 이미 있는 모델을 골라 주세요.',
  }),
  'model-does-not-fit': ({ modelId, needBytes, haveBytes }) => ({
    what: `“${modelId}” 모델에는 메모리 ${bytes(needBytes)}가 필요한데 이 기기에서는 ${bytes(haveBytes)}까지 쓸 수 있어요.`,
    hint: '더 작은 모델을 골라 주세요.',
  }),
  'model-file-invalid': ({ name, problem, detail }) => ({
    what: `“${name}” 파일을 쓸 수 없어요. ${fileProblems[problem]}.`,
    hint: '파일을 다시 받거나 다른 파일을 골라 주세요.',
    detail,
  }),
  'architecture-unknown': ({ name, architecture }) => ({
    what: `“${name}” 모델은 “${architecture}” 종류인데, 여기에는 이를 아는 엔진이 없어요.`,
    hint: 'Llama, Qwen, Gemma, Phi처럼 알려진 종류를 골라 주세요.',
  }),
  'no-chat-template': ({ modelId }) => ({
    what: `“${modelId}” 모델에는 대화 방법(대화 템플릿)이 들어 있지 않아요.`,
    hint: '대화용 모델을 골라 주세요. 파일 이름이 흔히 “instruct”로 끝나요.',
  }),
  'model-load-failed': ({ modelId, detail }) => ({
    what: `“${modelId}” 모델을 시작하지 못했어요.`,
    hint: '다시 시도하거나 다른 모델을 골라 주세요.',
    detail,
  }),
  'self-test-failed': ({ modelId, expected, received }) => ({
    what: `“${modelId}” 모델이 이 기기에서 틀린 답을 내요: “${received}” (맞는 답: “${expected}”).`,
    hint: '그래서 이 모델은 쓰지 않았어요. 다른 모델을 골라 주세요.',
  }),
  'engine-file-missing': ({ url, status }) => ({
    what: `앱의 파일 하나가 없어요: ${url} (${status}).`,
    hint: '페이지를 새로 고쳐 주세요. 그래도 없으면 서버에 그 파일이 없는 거예요.',
  }),
  'context-overflow': ({ promptTokens, contextTokens }) => ({
    what: `이 내용은 ${number(promptTokens)}토큰인데, 모델은 한 번에 ${number(contextTokens)}토큰까지 읽어요.`,
    hint: '글을 줄이거나, 먼저 요약하거나, 더 많이 읽는 모델을 골라 주세요.',
  }),
  'text-empty': () => ({ what: '처리할 글이 없어요.', hint: '글을 입력하거나 붙여 넣거나 파일을 놓아 주세요.' }),
  'text-binary': ({ name, controlShare }) => ({
    what: `${name ? `“${name}” 파일` : '이 내용'}은 글이 아니에요. ${percent(controlShare)}가 읽을 수 없는 문자예요.`,
    hint: '.txt, .md, .csv 같은 텍스트 파일을 골라 주세요.',
  }),
  'text-too-long': ({ characters, limitCharacters }) => ({
    what: `글이 ${number(characters)}자예요. ${number(limitCharacters)}자까지 쓸 수 있어요.`,
    hint: '일부만 넣어 주세요.',
  }),
  'language-unknown': ({ text }) => ({
    what: `“${text}”의 언어를 알아내지 못했어요.`,
    hint: '언어를 직접 골라 주세요.',
  }),
  unsupported: ({ capability, engine }) => ({
    what: `이 모델의 엔진(${engine})은 이 일을 할 수 없어요.`,
    hint: '다른 모델을 골라 주세요.',
    detail: capability,
  }),
  'request-invalid': ({ field, detail }) => ({
    what: '요청에 잘못된 값이 있어요.',
    hint: '고친 뒤 다시 시도해 주세요.',
    detail: `${field}: ${detail}`,
  }),
  'output-invalid': ({ detail }) => ({
    what: '모델의 답이 정해진 형식에 맞지 않아요.',
    hint: '다시 시도하거나 더 큰 모델을 골라 주세요.',
    detail,
  }),
  'source-invalid': ({ source, problem, there }) => ({
    what: sourceProblems[problem](source, there ?? ''),
    hint: '허브에 적힌 대로 owner/name을 쓰거나, 저장소나 GGUF 파일의 주소를 붙여 넣어 주세요.',
  }),
  'source-unusable': ({ source, formats }) => ({
    what: `“${source}”에는 여기서 돌아가는 파일이 없어요${formats ? ` (${formats})` : ''}.`,
    hint: '여기서는 GGUF, ONNX(config.json과 tokenizer.json 필요), MLC 형식이 돌아가요. 같은 모델을 이 가운데 한 형식으로 찾아보세요.',
  }),
  'access-denied': ({ url, status, gated }) => ({
    what: gated
      ? `${siteOf(url)}에서는 약관에 동의한 계정에만 이 모델을 제공해요 (${status}).`
      : `${siteOf(url)}에서 이 파일을 받으려면 권한이 필요해요 (${status}).`,
    hint: '그곳에서 약관에 동의하고 계정의 액세스 토큰을 넣거나, 다른 모델을 골라 주세요.',
  }),
  'host-refused': ({ url, host }) => ({
    what: `${siteOf(url)}에서 허락한 적 없는 곳(${host})으로 연결하려고 했어요.`,
    hint: '아무것도 저장하지 않았어요. 그 주소를 믿는다면 직접 붙여 넣어 주세요.',
  }),
  'network-locked': ({ url }) => ({
    what: `잠금이 켜져 있어서 ${siteOf(url)}에 연결하지 않았어요.`,
    hint: '모델을 받으려면 설정에서 잠금을 풀어 주세요.',
  }),
  'download-failed': ({ url, status, detail }) => ({
    what: `${siteOf(url)}에서 파일을 받지 못했어요${status ? ` (${status})` : ''}.`,
    hint: '네트워크를 확인하고 다시 시도해 주세요.',
    detail,
  }),
  'download-mismatch': ({ url, what, expected, received }) => ({
    what: `${siteOf(url)}에서 받은 파일이 약속된 파일과 달라요.`,
    hint: '받은 파일은 버렸어요. 다시 시도해 주세요. 중간의 네트워크가 바꿨을 수 있어요.',
    detail: `${what}: ${received} (expected ${expected})`,
  }),
  'storage-full': ({ needBytes, freeBytes }) => ({
    what:
      freeBytes >= needBytes
        ? `브라우저는 ${bytes(freeBytes)}가 남았다고 하지만, 기기가 가득 차서 더 저장할 수 없어요.`
        : `저장 공간 ${bytes(needBytes)}가 필요한데 ${bytes(freeBytes)}만 남아 있어요.`,
    hint: '쓰지 않는 모델을 삭제하거나 기기의 공간을 비워 주세요.',
  }),
  'storage-unavailable': ({ detail }) => ({
    what: '브라우저가 저장을 거부해요.',
    hint: '비공개 창이나 엄격한 설정에서는 그럴 수 있어요. 일반 창에서는 될 거예요.',
    detail,
  }),
  'storage-damaged': ({ detail }) => ({
    what: '저장된 모델 파일이 손상됐어요.',
    hint: '모델 화면에서 파일을 확인하고 다시 받아 주세요.',
    detail,
  }),
  'device-lost': () => ({
    what: '그래픽 카드를 더 쓸 수 없게 됐어요.',
    hint: '다시 시도해 주세요. 그래픽 카드가 돌아오지 않으면 프로세서로 이어 가요.',
  }),
  'worker-crashed': ({ detail }) => ({
    what: '엔진이 갑자기 멈췄어요.',
    hint: '다시 시도하면 엔진을 새로 시작해요. 쓴 내용은 그대로 있어요.',
    detail,
  }),
  'worker-silent': ({ idleMs }) => ({
    what: `엔진이 ${number(Math.round(idleMs / 1000))}초 동안 응답하지 않았어요.`,
    hint: '다시 시도해 주세요. 자주 그러면 무거운 다른 페이지를 닫아 주세요.',
  }),
  'plans-exhausted': ({ tried, last, detail }) => ({
    what: `${number(tried)}가지 방법을 시도했지만 이 모델을 실행하지 못했어요.`,
    hint: '더 작은 모델을 골라 주세요.',
    detail: `${last}: ${detail}`,
  }),
  'out-of-memory': ({ detail }) => ({
    what: '메모리가 부족해요.',
    hint: '다른 페이지를 닫거나 더 작은 모델을 골라 주세요.',
    detail,
  }),
  closed: () => ({ what: '이 페이지의 엔진이 닫혔어요.', hint: '계속하려면 페이지를 새로 고쳐 주세요.' }),
  internal: ({ detail }) => ({
    what: '예상하지 못한 문제가 생겼어요.',
    hint: '다시 시도해 주세요. 페이지를 새로 고치면 나아지기도 해요. 쓴 내용은 사라지지 않아요.',
    detail,
  }),
};

export const waysOut: Messages['waysOut'] = {
  retry: '다시 시도',
  'choose-model': '모델 열기',
  'free-space': '공간 비우기',
  reload: '페이지 새로 고침',
  shorten: '글 고치기',
  'open-lock': '설정 열기',
};

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
