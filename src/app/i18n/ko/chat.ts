import type { Messages } from '../en';

export const chat: Messages['chat'] = {
  title: '대화',
};
