import DOMPurify from 'dompurify';
import { Marked } from 'marked';

/**
 * What a model writes is hostile until shown otherwise: its raw HTML is shown as the text it is, its images become their
 * descriptions (an image would ask another site for itself), and only these elements come through.
 */
const allowedTags = [
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'strong', 'em', 'del', 'a'],
  ...['ul', 'ol', 'li', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const allowedAttributes = ['href', 'start', 'class', 'align', 'type', 'checked', 'disabled'];

const marked = new Marked({
  gfm: true,
  // Models end a line where they mean one.
  breaks: true,
  async: false,
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
  },
});

/** Markdown as sanitized DOM, with code blocks framed for their copy button. */
export function renderMarkdown(markdown: string, labels: { readonly copy: string }): DocumentFragment {
  const html = marked.parse(markdown) as string;
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.rel = 'noopener noreferrer nofollow';
    link.target = '_blank';
  }
  for (const box of fragment.querySelectorAll('input')) {
    if (box.type !== 'checkbox') box.remove();
    box.disabled = true;
  }
  for (const pre of fragment.querySelectorAll('pre')) frameCode(pre, labels.copy);
  for (const table of fragment.querySelectorAll('table')) {
    const frame = element('div', 'table-frame');
    frame.tabIndex = 0;
    table.replaceWith(frame);
    frame.append(table);
  }
  return fragment;
}

function frameCode(pre: HTMLPreElement, copyLabel: string): void {
  const language = /language-([\w+#-]+)/.exec(pre.querySelector('code')?.className ?? '')?.[1] ?? '';
  const frame = element('div', 'code-frame');
  const bar = element('div', 'code-bar');
  const name = element('span');
  name.textContent = language;
  const copy = element('button');
  copy.type = 'button';
  copy.textContent = copyLabel;
  bar.append(name, copy);
  pre.tabIndex = 0;
  pre.replaceWith(frame);
  frame.append(bar, pre);
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
