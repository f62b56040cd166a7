import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The forms in which a secret could have been written: as it is, as hex, and as base64 at each of the three alignments. */
export function formsOf(secret: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((padding) => {
    const text = Buffer.concat([Buffer.alloc(padding), secret])
      .toString("base64")
      .replace(/=+$/, "");
    // The characters at both ends also depend on the neighbours.
    return text.slice(Math.ceil((padding * 8) / 6), Math.floor(((padding + secret.length) * 8) / 6));
  });
  const texts = [
    secret.toString("hex"),
    secret.toString("hex").toUpperCase(),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ];
  return [secret, Buffer.from(secret.toString("utf8"), "utf16le"), ...new Set(texts)].map((form) => Buffer.from(form));
}

/** How often any of these forms stands in any file below these directories, but for the files left out. */
export function countInFiles(directories: readonly string[], forms: readonly Buffer[], leftOut: ReadonlySet<string>): number {
  return directories.reduce((sum, directory) => sum + countBelow(directory, forms, leftOut), 0);
}

function countBelow(directory: string, forms: readonly Buffer[], leftOut: ReadonlySet<string>): number {
  let found = 0;
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (leftOut.has(path)) continue;
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) found += countBelow(path, forms, leftOut);
    else if (stat?.isFile()) found += countIn(readFileSync(path), forms);
  }
  return found;
}

export function countIn(bytes: Buffer, forms: readonly Buffer[]): number {
  return forms.filter((form) => bytes.includes(form)).length;
}
