import type { Message } from '../core';
import { element, onEnter } from './elements';
import { jobRunner, type PanelServices } from './job-runner';

/** A conversation that lasts as long as the page. */
export function chatPanel(services: PanelServices): Node[] {
  const { words } = services;
  const messages: Message[] = [];
  const log = element('div', { className: 'log' });
  const input = element('textarea', { className: 'line', rows: 1, placeholder: words.ask, ariaLabel: words.message });
  let answer: HTMLElement | undefined;
  // A retry asks the last question again; a new question is added first.
  const job = () => {
    const content = input.value.trim();
    if (content !== '') {
      messages.push({ role: 'user', content });
      log.append(element('div', { className: 'mine' }, content));
      input.value = '';
    } else if (messages.at(-1)?.role !== 'user') return undefined;
    answer = element('p', { className: 'answer' });
    log.append(answer);
    return { task: 'chat' as const, messages: [...messages] };
  };
  const runner = jobRunner(
    services,
    words.send,
    job,
    (text) => {
      const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 24;
      if (answer) answer.textContent = text;
      if (atEnd) log.scrollTop = log.scrollHeight;
    },
    (content) => {
      if (content === '') answer?.remove();
      else messages.push({ role: 'assistant', content });
      input.focus();
    },
  );
  // While an answer is written the button stops it; Enter must not.
  onEnter(input, () => {
    if (!runner.running()) runner.start();
  });
  const row = element('div', { className: 'row' }, element('div', { className: 'grow' }, input), runner.button);
  return [log, runner.note, row, runner.status];
}
