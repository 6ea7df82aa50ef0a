export const summarize = {
  title: 'Summarize',
};
