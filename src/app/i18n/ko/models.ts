import type { Messages } from '../en';

export const models: Messages['models'] = {
  title: '모델',
};
