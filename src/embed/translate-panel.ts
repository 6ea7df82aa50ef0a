import { choice, element, labelled } from './elements';
import { jobRunner, type PanelServices } from './job-runner';

/** A text above, its translation below; the languages are those the model says it knows. */
export function translatePanel(services: PanelServices, text: string, from: string, to: string): Node[] {
  const { words, languages } = services;
  const names = new Intl.DisplayNames([words.language], { type: 'language' });
  const offered = [...new Set([...languages, to, ...(from === 'auto' ? [] : [from])])];
  const named = offered.map((code) => [code, names.of(code) ?? code] as const);
  const source = choice([['auto', words.detect], ...named], from);
  const target = choice(named, to);
  const input = element('textarea', { rows: 5, placeholder: words.pasteText, value: text });
  const output = element('p', { className: 'answer', ariaLabel: words.result });
  const runner = jobRunner(
    services,
    words.translate,
    () => {
      output.lang = target.value;
      if (input.value.trim() === '') return undefined;
      return { task: 'translate', text: input.value, from: source.value, to: target.value };
    },
    (written) => (output.textContent = written),
  );
  return [
    labelled(words.text, input),
    element('div', { className: 'row' }, labelled(words.from, source), labelled(words.to, target), runner.button),
    runner.note,
    output,
    runner.status,
  ];
}
