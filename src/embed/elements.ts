type Child = Node | string;

/** An element with properties set and children appended; text is always text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A control with its visible name. */
export function labelled(name: string, control: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', {}, name), control);
}

/** A choice among named values. */
export function choice(options: readonly (readonly [value: string, name: string])[], value: string): HTMLSelectElement {
  const select = element('select', {}, ...options.map(([each, name]) => element('option', { value: each }, name)));
  select.value = value;
  return select;
}

/** Calls `send` on Enter, but never while an input method composes, and not on phones, where Enter is a new line. */
export function onEnter(area: HTMLTextAreaElement, send: () => void): void {
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    send();
  });
}
