import type { Messages } from '../en';
import { createFormat } from '../format';

const { bytes, number, tokensPerSecond } = createFormat('ko');
const rate = (value: string | number | undefined) => tokensPerSecond(Number(value));

export const reasons: Messages['models']['reasons'] = {
  'gpu-fits': () => '그래픽 카드에서 돌아가요.',
  'gpu-missing': () => '이 브라우저에서는 그래픽 카드를 쓸 수 없어요.',
  'gpu-without-f16': () => '그래픽 카드가 엔진에 필요한 16비트 수를 지원하지 않아요.',
  'gpu-fallback-adapter': () => '브라우저가 그래픽 카드를 흉내만 내서 느려요.',
  'gpu-wrong-values': () => '이 브라우저의 그래픽 경로는 이 엔진에서 틀린 값을 내요.',
  'gpu-buffer-too-small': ({ needBytes, haveBytes }) =>
    needBytes !== undefined && haveBytes !== undefined
      ? `모델에는 한 덩어리로 ${bytes(Number(needBytes))}가 필요한데 그래픽 카드는 ${bytes(Number(haveBytes))}까지만 받아요.`
      : '그래픽 카드가 한 번에 받는 크기가 작아요.',
  'gpu-without-jspi': () => '이 브라우저는 그래픽 카드를 기다리지 못해요.',
  'gpu-too-few-buffers': () => '그래픽 카드가 한 번에 다루는 메모리 조각 수가 이 엔진에는 모자라요.',
  'gpu-unsound-quantization': () => '정수로 된 가중치는 일부 그래픽 카드에서 틀린 값을 내요.',
  'gpu-fallback-used': () => '브라우저가 흉내만 내는 그래픽 카드에서 돌아가서 느려요.',
  'gpu-possible': () => '프로세서에서 돌아가요. 그래픽 카드에서도 돌릴 수 있어요.',
  'engine-needs-gpu': () => '이 모델의 엔진은 그래픽 카드에서만 돌아가요.',
  'variant-needs-gpu': () => '이 가중치는 그래픽 카드에서만 쓸 수 있어요.',
  'variant-without-f16': () => '그래픽 카드가 16비트 수를 지원하지 않아서 32비트용 가중치를 써요.',
  'memory-too-small': ({ needBytes, haveBytes }) =>
    `이 방법에는 메모리 ${bytes(Number(needBytes))}가 필요한데 약 ${bytes(Number(haveBytes))}까지만 쓸 수 있어요.`,
  'not-stored': () => '필요한 파일이 이 기기에 없어요.',
  'engine-pinned': () => '직접 고른 엔진이에요.',
  'failed-before': () => '더 빠른 방법은 이 기기에서 실패한 적이 있어서 쓰지 않아요.',
  'cache-quantized': () => '대화 기억을 절반 크기로 보관해요.',
  'context-stepped-down': ({ contextTokens }) =>
    `한 번에 ${number(Number(contextTokens))}토큰을 읽어요. 더 크게 하면 메모리가 모자랐어요.`,
  'threads-measured': ({ threads, tokensPerSecond }) =>
    `재어 보니 코어 ${threads}개일 때 가장 빨랐어요${tokensPerSecond === undefined ? '' : `(초당 ${number(Number(tokensPerSecond))}토큰)`}.`,
  'threads-from-table': ({ threads }) => `코어 ${threads}개로 시작해요. 재어 보면 더 나은 수를 찾을 수 있어요.`,
  'threads-need-isolation': () => '페이지가 다른 사이트와 분리되어 있지 않아 코어를 하나만 쓸 수 있어요.',
  'compat-build': () => '브라우저에 최신 WebAssembly 기능이 없어서 호환 엔진을 써요.',
  'context-of-model': ({ contextTokens }) =>
    `한 번에 ${number(Number(contextTokens))}토큰을 읽어요. 모델이 낼 수 있는 최대예요.`,
  'context-of-memory': ({ contextTokens }) =>
    `한 번에 ${number(Number(contextTokens))}토큰을 읽어요. 다른 일에 쓸 메모리를 남겨 두기 위해서예요.`,
};

export const fitReasons: Messages['models']['fitReasons'] = {
  'memory-enough': ({ needBytes, haveBytes }) =>
    `메모리 ${bytes(Number(needBytes))}가 필요하고, 이 페이지는 약 ${bytes(Number(haveBytes))}까지 쓸 수 있어요.`,
  'memory-short': ({ needBytes, haveBytes }) =>
    `메모리 ${bytes(Number(needBytes))}가 필요한데 이 페이지는 약 ${bytes(Number(haveBytes))}까지만 쓸 수 있어요.`,
  'memory-of-compat-build': ({ haveBytes }) =>
    `이 브라우저에서 쓰는 호환 엔진은 ${bytes(Number(haveBytes))}까지만 받아요.`,
  'storage-short': ({ needBytes, freeBytes }) =>
    `저장 공간 ${bytes(Number(needBytes))}가 필요한데 빈 공간은 ${bytes(Number(freeBytes))}예요.`,
  'speed-measured': (facts) => `이 기기에서 재어 보니 초당 ${rate(facts['tokensPerSecond'])}토큰이에요.`,
  'speed-from-bandwidth': (facts) =>
    `초당 약 ${rate(facts['tokensPerSecond'])}토큰이에요. 이 기기에서 잰 ${facts['title']}로 어림했어요.`,
  'speed-guessed': (facts) => `초당 약 ${rate(facts['tokensPerSecond'])}토큰이에요. 아직은 어림값이에요.`,
  'gpu-used': () => '그래픽 카드에서 돌아가요.',
  'gpu-unused': () => '프로세서에서 돌아가요.',
  'gpu-needed': () => '그래픽 카드가 필요한데, 이 브라우저에는 알맞은 것이 없어요.',
};
