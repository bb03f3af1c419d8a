/**
 * The style and the script of the page. The page allows just these, by their hashes; a test tells the new hash where one
 * of them was changed.
 */
export const STYLE = `
:root { color-scheme: light; --ink: #1f2328; --soft: #5b636d; --rule: #d9dde2; --paper: #fff; --ground: #f5f6f8;
  --error: #b3261e; --error-tint: #fbdcd9; --warning: #8a5a00; --warning-tint: #ffe9b8; --info: #0b57a4; --info-tint: #d6e8fb; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 7rem; }
body { margin: 0; color: var(--ink); background: var(--ground); line-height: 1.7; font-size: 15px;
  font-family: "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, system-ui, sans-serif;
  display: grid; grid-template: "header header" auto "aside main" 1fr / 21rem minmax(0, 1fr); }
header { grid-area: header; position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule); padding: .6rem 1.2rem; }
a { color: var(--info); text-underline-offset: 2px; }
h1 { font-size: 1.15rem; margin: 0; display: inline-block; }
header p { display: inline-block; margin: 0 0 0 1rem; color: var(--soft); font-size: .85rem; }
header p span { margin-left: 1em; }
form { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: center; margin-top: .35rem; font-size: .87rem; }
form label { white-space: nowrap; }
select { font: inherit; max-width: 16rem; }
input { vertical-align: -2px; accent-color: currentcolor; }
label.error { color: var(--error); } label.warning { color: var(--warning); } label.info { color: var(--info); }
output { color: var(--soft); margin-left: auto; }
aside { grid-area: aside; position: sticky; top: 4.7rem; align-self: start; max-height: calc(100vh - 4.7rem); overflow: auto; padding: 1rem .4rem 1rem 1.2rem; font-size: .83rem; }
aside summary { font-weight: 600; cursor: pointer; }
aside ol { list-style: none; margin: .5rem 0 0; padding: 0; }
aside a { display: block; padding: .4rem .5rem; border-radius: 4px; color: inherit; text-decoration: none; line-height: 1.5; }
aside a:hover { background: #e8ebef; }
.message { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; color: var(--soft); }
main { grid-area: main; padding: 1rem 1.2rem 4rem; max-width: 84rem; }
h2 { font-size: 1rem; margin: .2rem 0 .8rem; overflow-wrap: anywhere; }
aside h2 { font-size: .85rem; margin: .8rem 0 0; }
section + section { margin-top: 2.5rem; }
article { background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: .7rem 1rem 1rem; margin-bottom: 1rem; }
article:target { border-color: var(--info); box-shadow: 0 0 0 2px var(--info-tint); }
h3 { margin: 0 0 .3rem; font-size: .95rem; }
h3 span { margin-left: .6em; font-weight: 400; font-size: .78rem; color: var(--soft); }
h4 { margin: 0; font-size: .74rem; font-weight: 400; color: var(--soft); }
.cells { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: .6rem 1.2rem; }
.cell { overflow-wrap: anywhere; }
.date { grid-column: span 3; } .item { grid-column: span 7; } .timing { grid-column: span 2; }
.before, .after { grid-column: span 6; order: 1; } .reason { grid-column: 1 / -1; order: 2; }
.before > div, .after > div { border-top: 2px solid var(--rule); padding-top: .3rem; margin-top: .15rem; }
ins { background: #dff3e2; text-decoration: underline; text-decoration-color: #6fae7a; text-decoration-thickness: 1px; text-underline-offset: 3px; }
del { background: #f3e3e3; text-decoration: line-through; text-decoration-color: #c08a8a; text-decoration-thickness: 1px; }
mark { color: inherit; border-radius: 2px; padding: 1px 0; background: var(--tint); box-shadow: inset 0 -2px 0 var(--loud); }
.error { --loud: var(--error); --tint: var(--error-tint); } .warning { --loud: var(--warning); --tint: var(--warning-tint); } .info { --loud: var(--info); --tint: var(--info-tint); }
mark.off { background: none; box-shadow: none; }
mark.point::before { content: "\\25bc"; color: var(--loud); font-size: .7em; }
mark.point.off::before { content: none; }
mark:target, mark.at { outline: 2px solid var(--loud); outline-offset: 2px; }
.number { display: inline-block; min-width: 1.5em; padding: 0 .35em; border-radius: 1em; background: var(--loud); color: #fff; font-size: .72rem; font-weight: 600; line-height: 1.5; text-align: center; text-decoration: none; vertical-align: 1px; }
.cell .number { margin: 0 .15em; vertical-align: super; font-size: .62rem; }
.where { color: var(--soft); }
aside .where { color: var(--ink); }
.findings { list-style: none; margin: .8rem 0 0; padding: 0; }
section > .findings { margin-bottom: 1rem; }
.findings > li { border-left: 3px solid var(--loud); background: #fafbfc; padding: .35rem .8rem; margin-top: .4rem; font-size: .9rem; }
.findings > li:target { background: var(--tint); }
.findings b { color: var(--loud); font-weight: 600; }
.findings p { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: .2rem 0 0; padding-left: .7rem; border-left: 2px solid var(--rule); color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.findings ul { list-style: none; margin: 0; padding: 0; color: var(--soft); }
code { font-family: ui-monospace, SFMono-Regular, Consolas, monospace; font-size: .85em; color: var(--soft); }
.rule { text-decoration: none; }
.rule:hover { text-decoration: underline; }
.note, .clean, .silenced { color: var(--soft); font-size: .85rem; }
.note { margin: .5rem 0 0; }
.unreadable { border-left: 3px solid var(--error); padding-left: .8rem; }
.glossary { font-size: .87rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
dt { font-weight: 600; } dd { margin: 0 0 .7rem; color: var(--soft); }
@media (max-width: 60rem) {
  html { scroll-padding-top: 1rem; }
  body { display: block; }
  header, aside { position: static; }
  header p { display: block; margin: 0; }
  output { margin-left: 0; }
  aside { max-height: 40vh; padding: .8rem 1.2rem 0; }
  main { padding: 1rem .8rem 3rem; }
}
@media (max-width: 42rem) {
  .date, .timing { grid-column: span 6; } .item, .before, .after { grid-column: 1 / -1; }
  .timing { order: 0; } .item { order: -1; }
}
@media print {
  @page { margin: 14mm 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { display: block; background: none; font-size: 9.5pt; line-height: 1.55; }
  header { position: static; padding: 0 0 .4rem; }
  form, aside { display: none; }
  main { padding: .6rem 0 0; max-width: none; }
  article { padding: .4rem .7rem .6rem; margin-bottom: .5rem; }
  h2, h3, h4, dt { break-after: avoid; }
  .findings > li, dd { break-inside: avoid; }
  a { color: inherit; }
}
`

export const STYLE_HASH = 'sha256-yCTbuDafTdOInHVaXkBhgiVN5LGB0TS5VTcmL9iGkd8='

export const SCRIPT = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const form = document.querySelector('form')
  const apply = () => {
    const severities = new Set(all('[name=severity]:checked', form).map((box) => box.value))
    const rule = form.elements.rule.value
    const only = form.elements.only.checked
    const shown = new Set()
    const known = new Set()
    for (const finding of all('[data-finding]')) {
      const { severity, rule: own, finding: number } = finding.dataset
      finding.hidden = !severities.has(severity) || (rule !== '' && rule !== own)
      known.add(number)
      if (!finding.hidden) shown.add(number)
    }
    for (const mark of all('mark')) mark.classList.toggle('off', !shown.has(mark.dataset.mark))
    for (const number of all('a[data-mark]')) number.hidden = !shown.has(number.dataset.mark)
    for (const row of all('article')) row.hidden = only && !row.querySelector('[data-finding]:not([hidden])')
    form.querySelector('output').textContent = shown.size + ' / ' + known.size
  }
  const point = () => {
    for (const mark of all('mark')) mark.classList.toggle('at', location.hash === '#m' + mark.dataset.mark)
  }
  form.addEventListener('change', apply)
  addEventListener('hashchange', point)
  form.hidden = false
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('aside details').open = false
  apply()
  point()
})()
`

export const SCRIPT_HASH = 'sha256-K7gq8CEMJgkPQRmQEcE2+zHVzKZ6T/n3jW8rgrVq7L4='
