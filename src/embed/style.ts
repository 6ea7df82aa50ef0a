/** The widget's look, apart from the host page's. A constructed sheet: a host's policy against inline styles spares it. */
export function widgetStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const css = `
:host{all:initial;display:block;color-scheme:light dark;
--paper:light-dark(#faf8f4,#1f1e1b);--sunken:light-dark(#f2efe8,#171614);--line:light-dark(#d9d3c6,#3b3831);
--ink:light-dark(#1f1d1a,#efebe3);--soft:light-dark(#5d584f,#b9b2a5);--accent:light-dark(#1f6b52,#67c3a0);
--on-accent:light-dark(#fff,#0c1f18);--mine:light-dark(#e3efe9,#20342c);--warn:light-dark(#8a5a00,#e0b05c);
font:16px/1.55 ui-sans-serif,system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans KR","Apple SD Gothic Neo",sans-serif;color:var(--ink)}
*{box-sizing:border-box}
section{background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:16px;display:grid;gap:12px;max-width:720px}
h2{font-size:16px;font-weight:650;margin:0}
p{margin:0;color:var(--soft);font-size:15px}
.row{display:flex;gap:8px;flex-wrap:wrap;align-items:end}
.row>.grow{flex:1 1 200px}
label{display:grid;gap:4px;font-size:13px;color:var(--soft)}
textarea,select{font:inherit;font-size:16px;color:var(--ink);background:var(--sunken);border:1px solid var(--line);border-radius:10px;padding:9px 12px;width:100%;min-height:44px}
textarea{display:block;resize:vertical;min-height:96px}textarea.line{min-height:44px}
button{font:inherit;font-weight:600;min-height:44px;padding:8px 16px;border-radius:10px;border:1px solid var(--line);background:none;color:var(--ink);cursor:pointer}
button.go{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.answer{white-space:pre-wrap;overflow-wrap:anywhere;color:var(--ink);font-size:16px}
.log{display:grid;gap:12px;max-height:420px;overflow:auto}.log:empty,.answer:empty,.note:empty{display:none}
.mine{justify-self:end;max-width:85%;background:var(--mine);border-radius:14px 14px 4px 14px;padding:8px 14px;white-space:pre-wrap;overflow-wrap:anywhere}
.note{font-size:14px;color:var(--soft)}.warn{color:var(--warn)}
progress{width:100%;height:6px;accent-color:var(--accent)}
footer{font-size:13px;color:var(--soft);display:flex;gap:8px;flex-wrap:wrap;justify-content:space-between}
a{color:var(--accent)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`;
