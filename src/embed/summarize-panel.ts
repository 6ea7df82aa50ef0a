import { choice, element, labelled } from './elements';
import { jobRunner, type PanelServices } from './job-runner';

const kinds = ['key-points', 'tldr', 'teaser', 'headline'] as const;

/** A text above, its summary below. */
export function summarizePanel(services: PanelServices, text: string, language: string | undefined): Node[] {
  const { words } = services;
  const input = element('textarea', { rows: 6, placeholder: words.pasteText, value: text });
  const kind = choice(
    kinds.map((each) => [each, words[each]] as const),
    'key-points',
  );
  const output = element('p', { className: 'answer', ariaLabel: words.result });
  const runner = jobRunner(
    services,
    words.summarize,
    () =>
      input.value.trim() === ''
        ? undefined
        : {
            task: 'summarize',
            text: input.value,
            kind: kinds.find((each) => each === kind.value) ?? 'key-points',
            ...(language === undefined ? {} : { language }),
          },
    (written) => (output.textContent = written),
  );
  return [
    labelled(words.text, input),
    element('div', { className: 'row' }, labelled(words.kind, kind), runner.button),
    runner.note,
    output,
    runner.status,
  ];
}
