import type { Messages } from '../en';

export const summarize: Messages['summarize'] = {
  title: '요약',
};
