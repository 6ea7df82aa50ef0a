import type { Messages } from '../en';

export const shell: Messages['shell'] = {
  skip: '내용으로 건너뛰기',
  jobs: '할 일',
  chat: '대화',
  offlineReady: '오프라인 준비됨',
  notYetOffline: '아직 오프라인 아님',
  offline: '오프라인이에요. 모두 그대로 쓸 수 있어요.',
  nothingSent: '전송 없음',
  requests: (count) => `다른 사이트 요청 ${count}건`,
  statusTitle: '이 기기를 떠난 것',
  statusNone:
    '이 페이지를 연 뒤 다른 사이트에 보낸 요청이 없어요. 입력한 내용은 이 기기에서만 처리하고 어디에도 보내지 않아요.',
  statusSome: (count) =>
    `이 페이지를 연 뒤 직접 요청한 모델 파일을 받으려고 다른 사이트에 ${count}번 요청했어요. 입력한 내용은 이 기기에서만 처리하고 어디에도 보내지 않아요.`,
  statusHosts: '사이트',
  statusOffline: '앱과 내장 모델이 이 기기에 저장되어 있어 네트워크 없이도 열려요.',
  statusNotOffline: '브라우저가 아직 앱을 저장하지 않았어요. 네트워크가 없으면 다시 열리지 않을 수 있어요.',
  notKept: '이 창에는 아무것도 저장되지 않아요. 창을 닫으면 대화가 사라져요.',
  notKeptReason:
    '비공개 창처럼 브라우저가 저장을 거부했어요. 모든 기능을 쓸 수 있지만 창을 닫으면 대화, 초안, 설정이 사라져요.',
  downloading: '모델을 내려받는 중',
  update: '새 버전이 준비됐어요.',
  updateNow: '업데이트',
  screenFailed: '이 화면을 불러오지 못했어요.',
};
