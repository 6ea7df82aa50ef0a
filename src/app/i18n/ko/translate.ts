import type { Messages } from '../en';

export const translate: Messages['translate'] = {
  title: '번역',
};
