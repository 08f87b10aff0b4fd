import { createHash } from 'node:crypto';

/** The pages' one style sheet: the colours and fonts of the printed report, which pass WCAG AA in both schemes. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1d20; --soft: #4d5560; --line: #d5d9de; --edge: #7a838e; --paper: #ffffff; --tint: #f3f5f7; --accent: #0b5c85; --on-accent: #ffffff; --warn: #8a3208; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #adb5bf; --line: #3a4048; --edge: #838d98; --paper: #16181b; --tint: #1f2327; --accent: #7cc4ea; --on-accent: #10202a; --warn: #ffb48a; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "Nanum Gothic", sans-serif; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: .9375rem; margin: 1rem 0 .25rem; }
p, ul, ol, dl { margin: .35rem 0; }
ul, ol { padding-inline-start: 1.25rem; }
li { margin: .15rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.code { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--soft); }
.skip { position: absolute; inset-inline-start: -100rem; }
.skip:focus { position: static; display: block; padding: .5rem 1rem; }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .5rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--tint); }
.top .brand { font-weight: 700; color: var(--ink); text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; }
.top nav a { display: inline-block; padding: .25rem 0; }
.top nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--accent); }
.top .person { margin-inline-start: auto; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
.top form { margin: 0; }
.top button { background: none; border: 0; padding: .25rem 0; min-height: 0; color: var(--accent); text-decoration: underline; text-underline-offset: .15em; font-weight: 400; }
main { max-width: 62rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; }
main.narrow { max-width: 30rem; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1rem; }
.badge { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: .2rem; color: var(--accent); font-weight: 600; white-space: nowrap; }
.badge.adverse, .badge.waiting { color: var(--warn); }
.badge.waiting { border-style: dashed; }
.meta { display: flex; flex-wrap: wrap; gap: .1rem .9rem; color: var(--soft); font-size: .875rem; }
.claims { list-style: none; padding: 0; margin: .5rem 0; }
.claims > li { padding: .7rem 0; margin: 0; border-bottom: 1px solid var(--line); }
.claims .statement { margin: .15rem 0; font-size: 1rem; line-height: 1.4; }
.claims .statement a { color: var(--ink); text-decoration-color: var(--edge); }
.claims .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .75rem; }
.flags { list-style: none; padding: .3rem .7rem; margin: .35rem 0; background: var(--tint); border-inline-start: .2rem solid var(--warn); font-size: .875rem; }
.notice { padding: .6rem .9rem; margin: .75rem 0; background: var(--tint); border-inline-start: .3rem solid var(--accent); }
.notice.problem { border-color: var(--warn); }
.notice p:first-child, .notice h2:first-child { margin-top: 0; }
.notice h2 { border: 0; margin: 0 0 .25rem; padding: 0; }
.facts > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 .75rem; padding: .1rem 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; grid-column: 2; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td, th { overflow-wrap: break-word; }
td p { margin: 0; }
blockquote { margin: 0; padding-inline-start: .6rem; border-inline-start: 2px solid var(--line); white-space: pre-line; }
.gone { color: var(--soft); }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; color: var(--accent); padding: .25rem 0; }
form.stack { max-width: 40rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: .6rem 1rem; align-items: start; }
.field { display: flex; flex-direction: column; gap: .15rem; margin: .6rem 0; min-width: 0; }
.fields .field { margin: 0; }
.fields + .fields, .field + .fields { margin-top: .6rem; }
label, legend { font-weight: 600; font-size: .875rem; padding: 0; }
label .soft, legend .soft { font-weight: 400; }
.help { color: var(--soft); font-size: .8125rem; }
.error { color: var(--warn); font-size: .875rem; font-weight: 600; }
.error::before { content: "\\26A0\\00A0"; }
input, select, textarea, button { font: inherit; color: inherit; }
input, select, textarea { width: 100%; min-height: 2.35rem; padding: .3rem .5rem; border: 1px solid var(--edge); border-radius: .2rem; background: var(--paper); }
textarea { min-height: 4.5rem; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--warn); }
input[type="radio"] { width: auto; min-height: 0; margin: .3rem .5rem 0 0; accent-color: var(--accent); }
fieldset { border: 0; margin: .6rem 0; padding: 0; min-width: 0; }
.choice { display: flex; align-items: flex-start; padding: .2rem 0; }
.choice label { font-weight: 400; font-size: inherit; }
button, .button { display: inline-block; min-height: 2.35rem; padding: .35rem 1rem; border: 1px solid var(--accent); border-radius: .2rem; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; text-decoration: none; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: .9rem 0 0; }
.pages { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1rem; }
@media (max-width: 40rem) {
  main { padding: 1rem .9rem 3rem; }
  .top { padding: .5rem .9rem; gap: 0 1rem; }
  .top .person { margin-inline-start: 0; font-size: .875rem; }
  .facts > div { display: block; margin-bottom: .3rem; }
  .facts dt { font-size: .8125rem; }
  input, select, textarea { font-size: 1rem; }
  table.wide, table.wide tbody, table.wide tr, table.wide td { display: block; width: 100%; }
  table.wide thead { position: absolute; inset-inline-start: -100rem; }
  table.wide tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  table.wide td { border: 0; padding: .1rem 0; }
  table.wide td[data-name]:not(:empty)::before { content: attr(data-name); display: block; color: var(--soft); font-size: .8125rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --edge: #bbb; --paper: #fff; --tint: #fff; --accent: #000; --warn: #000; }
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10pt; }
  .top nav, .top .person, .skip, form, details, .pages, .actions { display: none; }
  .top { padding: 0 0 .5rem; background: none; }
  main { max-width: none; padding: .5rem 0; }
  h2, h3 { break-after: avoid; }
  .claims > li, tr, .facts > div { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Names this content: an address with it can be kept for ever. */
export const STYLE_VERSION = createHash('sha256').update(PAGE_STYLE).digest('hex').slice(0, 16);

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5c85"/><path d="M6 9l5 15 5-12 5 12 5-15" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
