/** Style and script of the page. They stand in it word by word: its policy names their hashes. */

export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f7f9; --text: #1b1f24; --soft: #57606a; --edge: #d0d7de; --link: #0550ae;
  --critical: #a40e26; --high: #bc4c00; --medium: #7d5a00; --low: #1a5e8a; --mark: #ffe3a3; --marked: #1b1f24; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #161b22; --text: #e6edf3; --soft: #9da7b3; --edge: #3d444d; --link: #79c0ff;
  --critical: #ff8fa0; --high: #ffb077; --medium: #e3c15d; --low: #79c0ff; --mark: #5c4400; --marked: #fff1cf; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header p, footer, small, dt, .line { color: var(--soft); }
h1 { margin: 0; font-size: 1.5rem; }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin: 1rem 0; }
input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ol { list-style: none; padding: 0; margin: 0; }
li { background: var(--card); border: 1px solid var(--edge); border-left: .4rem solid var(--level); border-radius: .4rem; padding: .8rem 1rem; margin: 0 0 .8rem; }
li[hidden] { display: none; }
.critical { --level: var(--critical); } .high { --level: var(--high); } .medium { --level: var(--medium); } .low { --level: var(--low); }
h2 { margin: 0 0 .5rem; font-size: 1.05rem; overflow-wrap: anywhere; }
.severity { color: var(--level); text-transform: uppercase; font-size: .8rem; letter-spacing: .04em; margin-right: .4rem; }
small { font-weight: 400; }
pre { margin: 0 0 .6rem; padding: .5rem .7rem; overflow-x: auto; background: var(--back); border: 1px solid var(--edge); border-radius: .3rem; }
mark { background: var(--mark); color: var(--marked); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--link); }
@media print { form { display: none; } li { break-inside: avoid; } }
`;

export const SCRIPT = `
"use strict";
const [text, severity, shown] = ["text", "severity", "shown"].map((id) => document.getElementById(id));
const findings = [...document.querySelectorAll("#findings > li")].map((item) => ({ item, words: item.textContent.toLowerCase() }));
function filter() {
  const wanted = text.value.trim().toLowerCase();
  let count = 0;
  for (const { item, words } of findings) {
    item.hidden = !words.includes(wanted) || (severity.value !== "" && item.dataset.severity !== severity.value);
    if (!item.hidden) count += 1;
  }
  shown.textContent = count + " of " + findings.length + " findings";
}
text.addEventListener("input", filter);
severity.addEventListener("change", filter);
text.form.addEventListener("submit", (event) => event.preventDefault());
filter();
`;
