import type { RoughTime } from '../../state/time-left';
import type { Messages } from '../en';

const timeWords = ({ unit, value }: RoughTime) =>
  unit === 'seconds' ? `${value}초` : unit === 'minutes' ? `${value}분` : `${value}시간`;

export const summarize: Messages['summarize'] = {
  title: '요약',
  kind: '요약 종류',
  kinds: { 'key-points': '핵심 정리', tldr: '한눈에', teaser: '소개글', headline: '제목' },
  length: '길이',
  lengths: { short: '짧게', medium: '보통', long: '길게' },
  language: '요약 언어',
  ownLanguage: '원문과 같은 언어',
  source: {
    title: '원문',
    label: '요약할 글',
    placeholder: '글을 붙여 넣거나 입력하세요. 파일을 끌어다 놓아도 돼요.',
    edit: '글 고치기',
    read: '표시된 글 보기',
    openFile: '텍스트 파일 열기',
    paste: '붙여 넣기',
    pasteFailed: '브라우저가 클립보드를 읽지 못하게 해요. 글상자에서 Ctrl+V를 눌러 주세요.',
    clear: '지우기',
    cleared: '글을 지웠어요',
    longText: '글이 길어서 읽기 화면으로 보여 드려요. 여기서 고치면 느릴 수 있어요.',
    editAnyway: '그래도 고치기',
    files: '텍스트 파일: .txt, .md, .csv, .json, .html, .log 등',
  },
  figures: {
    words: (_count, written) => `${written}단어`,
    characters: (_count, written) => `${written}자`,
    tokens: (written) => `${written}토큰`,
    aboutTokens: (written) => `약 ${written}토큰`,
  },
  empty: {
    title: '글을 넣으면 핵심만 남겨 드려요',
    text: '아무리 길어도 괜찮아요. 긴 글은 나눠서 읽고, 요약의 모든 항목에서 원문의 그 자리로 바로 갈 수 있어요.',
  },
  run: '요약하기',
  again: '다시 요약하기',
  continue: '이어서 읽기',
  step: {
    loading: '모델을 시작하고 있어요',
    preparing: '글을 부분으로 나누고 있어요',
    reading: (part, of) => (of === 1 ? '글을 읽고 있어요' : `${of}부분 중 ${part}번째를 읽고 있어요`),
    combining: (part, of) => (of === 1 ? '하나로 모으고 있어요' : `하나로 모으고 있어요 (${part}/${of})`),
    writing: '쓰고 있어요',
  },
  timeLeft: (time) => `약 ${timeWords(time)} 남음`,
  notesSoFar: '지금까지 읽은 부분의 메모',
  notes: '메모',
  showSource: '원문 위치 보기',
  marked: (count, start) => `원문 ${count}곳을 표시했어요. “${start}”부터예요.`,
  noSource: '특정한 자리가 아니라 글 전체에서 나온 내용이에요.',
  state: {
    stopped: (read, of) =>
      of > 1
        ? `${of}부분 중 ${read}부분까지 읽고 멈췄어요. 읽은 내용은 그대로 있어요.`
        : '멈췄어요. 쓴 내용은 그대로 있어요.',
    stoppedEarly: '첫 부분을 다 읽기 전에 멈췄어요.',
    onlyThese: (read, of) => `${of}부분 중 ${read}부분만 읽었어요. 나머지 내용은 들어 있지 않아요.`,
    done: (parts) => (parts > 1 ? `${parts}부분을 모두 읽었어요` : '글을 끝까지 읽었어요'),
    changed: '그 뒤로 글이 바뀌었어요. 이 요약은 바뀌기 전 글의 요약이에요.',
    announceDone: '요약이 끝났어요.',
    announceStopped: '멈췄어요.',
    announceFailed: '요약하지 못했어요.',
    nothingFound: '이 글에서 정리할 내용을 찾지 못했어요.',
  },
  notices: {
    cleaned: (count) => `읽을 수 없는 문자 ${count}개를 빼고 읽었어요.`,
    restarted: '엔진을 새로 시작해서 요약을 이어 갔어요.',
    other: '글의 일부가 한 번에 들어가지 않아 줄여서 읽었어요.',
  },
  save: '저장',
  saveText: '텍스트 파일 (.txt)',
  saveMarkdown: '마크다운 (.md)',
  fileName: '요약',
};
