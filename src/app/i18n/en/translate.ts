export const translate = {
  title: 'Translate',
};
