/** Style of the printed page: system fonts with Korean ones, colours that pass WCAG AA in both schemes, paper rules. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1b1d20; --soft: #4d5560; --line: #d5d9de; --paper: #ffffff; --tint: #f3f5f7; --accent: #0b5c85; --warn: #8a3208; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #adb5bf; --line: #3a4048; --paper: #16181b; --tint: #1f2327; --accent: #7cc4ea; --warn: #ffb48a; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "Nanum Gothic", sans-serif; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0 0 .4rem; }
h4 { font-size: .85rem; margin: .9rem 0 .2rem; color: var(--soft); }
p, ul, ol, dl { margin: .3rem 0; }
ul, ol { padding-inline-start: 1.4rem; }
a { color: var(--accent); }
.workspace { margin: 0; color: var(--soft); }
.notices { list-style: none; padding: .6rem .9rem; background: var(--tint); border-inline-start: .3rem solid var(--accent); }
.notices.internal, .notices.partner { border-color: var(--warn); }
.notices li:first-child { font-weight: 600; }
nav h2 { font-size: 1rem; margin: 1.5rem 0 .3rem; border: 0; padding: 0; }
nav ul { columns: 2 14rem; list-style: none; padding: 0; }
article { margin: 1.25rem 0; padding: 0 0 1.25rem; border-bottom: 1px solid var(--line); }
.number { color: var(--soft); font-variant-numeric: tabular-nums; }
.status { margin: 0; }
.status strong { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: .2rem; color: var(--accent); }
.key, .details, .also, .explain, .count { color: var(--soft); font-size: .9rem; }
dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 .75rem; }
dt { color: var(--soft); grid-column: 1; }
dd { margin: 0; grid-column: 2; }
.accounts li { margin: .35rem 0; }
.accounts p { margin: 0; }
.who { font-weight: 600; }
.counted { color: var(--soft); }
.wording { padding-inline-start: .75rem; border-inline-start: 2px solid var(--line); }
.flags { list-style: none; padding: .4rem .75rem; background: var(--tint); border-inline-start: .2rem solid var(--warn); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); }
.statement h3 { margin-top: 1rem; }
.statement { font-size: .93rem; }
.policy { overflow-wrap: anywhere; }
@media (max-width: 34rem) { body { padding: 1.25rem .9rem 3rem; } dl > div { display: block; margin-bottom: .3rem; } dt { font-size: .85rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #fff; --accent: #000; --warn: #000; }
  @page { size: A4; margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, h4 { break-after: avoid; }
  li, dl > div, tr, .notices { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  .statement { break-before: page; font-size: 8.5pt; line-height: 1.35; }
  .statement h2 { margin-top: 0; }
}
`;
