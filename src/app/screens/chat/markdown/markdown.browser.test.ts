import { afterEach, describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown';
import { updateContent } from './update-content';

const host = () => document.body.appendChild(document.createElement('div'));
const rendered = (markdown: string) => {
  const element = host();
  updateContent(element, renderMarkdown(markdown, { copy: 'Copy' }));
  return element;
};

afterEach(() => document.body.replaceChildren());

const hostile = [
  '<script>globalThis.pwned = true</script>',
  '<img src=x onerror="globalThis.pwned = true">',
  '![a](https://evil.example/pixel.png)',
  '![a](x "onerror=globalThis.pwned=true")',
  '[click](javascript:globalThis.pwned=true)',
  '[click](JaVaScRiPt&colon;globalThis.pwned=true)',
  '[click](data:text/html,<script>globalThis.pwned=true</script>)',
  '<svg onload="globalThis.pwned = true"><animate onbegin="globalThis.pwned = true" attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.pwned = true</script>"></iframe>',
  '<style>* { display: none }</style>',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<form action=https://evil.example><button>Send</button></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.pwned = true">',
  '<details open ontoggle="globalThis.pwned = true">x</details>',
  '<a href="https://a.example" style="position:fixed;inset:0">x</a>',
  '`</code><img src=x onerror="globalThis.pwned = true">`',
  '```"><img src=x onerror="globalThis.pwned=true">\ncode\n```',
  '| a |\n|---|\n| <img src=x onerror="globalThis.pwned = true"> |',
];

describe('markdown of a model', () => {
  it.each(hostile)('cannot act: %s', async (markdown) => {
    const requested: string[] = [];
    const observer = new PerformanceObserver((list) => requested.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ type: 'resource' });
    const element = rendered(markdown);
    await new Promise((resolve) => setTimeout(resolve, 60));
    observer.disconnect();
    expect('pwned' in globalThis).toBe(false);
    expect(requested.filter((url) => url.includes('evil') || url.endsWith('/x'))).toEqual([]);
    expect(element.querySelector('script, img, svg, iframe, style, link, form, object, [style], [onerror]')).toBeNull();
    for (const link of element.querySelectorAll('a[href]'))
      expect(link.getAttribute('href')).toMatch(/^(https?|mailto):/);
  });

  it('shows raw HTML as the text it is', () => {
    expect(rendered('Use <b>bold</b> here.').textContent).toContain('<b>bold</b>');
  });

  it('opens links elsewhere and gives them nothing', () => {
    const link = rendered('[a](https://a.example)').querySelector('a');
    expect(link?.rel).toBe('noopener noreferrer nofollow');
    expect(link?.target).toBe('_blank');
  });

  it('renders lists, tables and code with a copy button', () => {
    const element = rendered('1. a\n2. b\n\n| x |\n|---|\n| y |\n\n```js\nlet a;\n```');
    expect(element.querySelectorAll('ol > li')).toHaveLength(2);
    expect(element.querySelector('td')?.textContent).toBe('y');
    expect(element.querySelector('.code-bar span')?.textContent).toBe('js');
    expect(element.querySelector('.code-bar button')?.textContent).toBe('Copy');
    expect(element.querySelector('pre code')?.textContent).toBe('let a;\n');
  });
});

describe('a growing answer', () => {
  it('ends like one that was rendered at once', () => {
    const text = '# Title\n\nSome *words* and `code`.\n\n- one\n- two\n  - three\n\n```py\nprint(1)\n```\n\nEnd.';
    const growing = host();
    for (let length = 1; length <= text.length; length++) {
      updateContent(growing, renderMarkdown(text.slice(0, length), { copy: 'Copy' }));
    }
    expect(growing.innerHTML).toBe(rendered(text).innerHTML);
  });

  it('keeps the nodes and the selection of its finished part', () => {
    const element = rendered('First paragraph.\n\nSecond');
    const first = element.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(first, 0, first, 5);
    updateContent(element, renderMarkdown('First paragraph.\n\nSecond grows **on**', { copy: 'Copy' }));
    expect(element.querySelector('p')!.firstChild).toBe(first);
    expect(getSelection()!.toString()).toBe('First');
  });

  it('keeps a selection in the text that grows', () => {
    const element = rendered('Some words');
    const text = element.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 4);
    updateContent(element, renderMarkdown('Some words more', { copy: 'Copy' }));
    expect(getSelection()!.toString()).toBe('Some');
  });
});
