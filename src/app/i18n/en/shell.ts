export const shell = {
  skip: 'Skip to the content',
  jobs: 'Jobs',
  chat: 'Chat',
  offlineReady: 'Offline ready',
  notYetOffline: 'Not offline yet',
  offline: 'You are offline. Everything here goes on working.',
  nothingSent: 'nothing sent',
  requests: (count: number) => (count === 1 ? '1 request to other sites' : `${count} requests to other sites`),
  statusTitle: 'What left this device',
  statusNone:
    'Since this page opened it has made no request to any other site. What you type is worked on here and is never sent.',
  statusSome: (count: number) =>
    `Since this page opened it made ${count === 1 ? '1 request' : `${count} requests`} to other sites, for model files that you asked for. What you type is worked on here and is never sent.`,
  statusHosts: 'Sites',
  statusOffline: 'The app and its built-in model are kept on this device: the page opens without a network.',
  statusNotOffline: 'The browser has not kept the app yet. Without a network the page may not open again.',
  notKept: 'This window keeps nothing: conversations are gone when it closes.',
  notKeptReason:
    'The browser refused storage, as private windows do. Everything works, but conversations, drafts and settings are gone when this window closes.',
  downloading: 'Downloading models',
  update: 'A new version is ready.',
  updateNow: 'Update',
  screenFailed: 'This page could not be loaded.',
};
