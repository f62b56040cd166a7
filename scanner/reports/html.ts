import { createHash } from "node:crypto";
import type { Excerpt } from "../excerpts/index.ts";
import { shown } from "../sources/tree.ts";
import { markup } from "./markup.ts";
import { SCRIPT, STYLE } from "./page-parts.ts";
import type { OpenFormat } from "./report.ts";

/** The page may run its own script and no other, load nothing, and send nothing anywhere. */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else: readable without its script, which only filters. */
export const htmlReport: OpenFormat = (write, { adviceOn, version, now }) => {
  let total = 0;
  write(headOf(now()));
  return {
    finding({ finding, excerpt }) {
      total += 1;
      const { severity, confidence, file, line, column, preview, rule } = finding;
      const { title, origin, revoke, owner, history, documentation } = adviceOn(finding);
      const place = `${shown(file)}:${line}:${column}`;
      const name = documentation?.startsWith("https://")
        ? `<a href="${markup(documentation)}" rel="noreferrer">${markup(rule)}</a>`
        : markup(rule);
      const rows = [
        ["Where", `<code>${markup(place)}</code>`],
        ["Rule", `${name}, ${confidence} confidence`],
        ["Origin", markup(origin)],
        ["Revoke", markup(revoke)],
        ...(owner ? [["Owner", markup(owner)]] : []),
        ...(history ? [["History", markup(history)]] : []),
      ];
      write(
        `<li class="${severity}" data-severity="${severity}"><article><h2><span class="severity">${severity}</span> ${markup(title)} <small>${markup(preview)}</small></h2>\n` +
          `${excerpt ? codeOf(line, excerpt) : ""}<dl>${rows.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join("")}</dl></article></li>\n`,
      );
    },
    end({ files, bytes, unreadable, suppressed }) {
      const covered = `${files} files and ${bytes} bytes were scanned; ${unreadable} places could not be read; ${suppressed} findings are suppressed.`;
      const none = total === 0 ? "<p>Nothing was found.</p>\n" : "";
      write(
        `</ol>\n${none}</main>\n<footer><p>${covered} leaktrail ${markup(version)}</p></footer>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`,
      );
    },
  };
};

function headOf(at: Date): string {
  const time = at.toISOString();
  const severities = ["critical", "high", "medium", "low"].map((name) => `<option>${name}</option>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Secrets found by leaktrail</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Secrets found by leaktrail</h1><p><time datetime="${time}">${time.slice(0, 16).replace("T", " ")} UTC</time></p></header>
<main>
<form role="search" aria-label="Filter the findings">
<label>Text <input id="text" type="search" autocomplete="off" placeholder="file, rule, owner"></label>
<label>Severity <select id="severity"><option value="">all</option>${severities}</select></label>
<output id="shown" aria-live="polite"></output>
</form>
<ol id="findings">
`;
}

function codeOf(line: number, { text, start, end }: Excerpt): string {
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(markup);
  return `<pre tabindex="0" aria-label="Line ${line}, masked"><span class="line">${line}</span> ${parts[0]}<mark>${parts[1]}</mark>${parts[2]}</pre>\n`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
