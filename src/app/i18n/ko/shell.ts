import type { Messages } from '../en';

export const shell: Messages['shell'] = {
  skip: '내용으로 건너뛰기',
  jobs: '할 일',
  chat: '대화',
  offlineReady: '오프라인 준비됨',
  notYetOffline: '아직 오프라인 아님',
  offline: '오프라인입니다. 모두 그대로 작동합니다.',
  nothingSent: '전송 없음',
  requests: (count) => `다른 사이트 요청 ${count}건`,
  statusTitle: '이 기기를 떠난 것',
  statusNone:
    '이 페이지를 연 뒤 다른 사이트로 보낸 요청이 없습니다. 입력한 내용은 이 기기에서만 처리되며 전송되지 않습니다.',
  statusSome: (count) =>
    `이 페이지를 연 뒤 요청하신 모델 파일을 받느라 다른 사이트에 ${count}번 요청했습니다. 입력한 내용은 이 기기에서만 처리되며 전송되지 않습니다.`,
  statusHosts: '사이트',
  statusOffline: '앱과 내장 모델이 이 기기에 저장되어 있어 네트워크 없이도 열립니다.',
  statusNotOffline: '브라우저가 아직 앱을 저장하지 않았습니다. 네트워크가 없으면 다시 열리지 않을 수 있습니다.',
  notKept: '이 창은 아무것도 저장하지 않습니다. 창을 닫으면 대화가 사라집니다.',
  notKeptReason:
    '비공개 창처럼 브라우저가 저장을 거부했습니다. 모든 기능은 작동하지만 창을 닫으면 대화, 초안, 설정이 사라집니다.',
  update: '새 버전이 준비되었습니다.',
  updateNow: '업데이트',
  screenFailed: '이 화면을 불러오지 못했습니다.',
};
