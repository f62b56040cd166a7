/** The documents that people paste secrets into, each kind with secrets that are made anew from a seed. */
import { type Document, Secrets, type Setting } from "./document.ts";
import { formats } from "./formats.ts";
import { connections, frameworks } from "./frameworks.ts";
import { keys } from "./keys.ts";
import { source } from "./source.ts";
import { stores } from "./stores.ts";
import { traffic } from "./traffic.ts";

export { type Document, type SecretPlace, Secrets, type Setting } from "./document.ts";

export const settings: Readonly<Record<string, readonly Setting[]>> = {
  "files of settings": formats,
  "source text": source,
  "shells, requests and logs": traffic,
  "stores of credentials": stores,
  "frameworks and daemons": frameworks,
  "connection strings": connections,
  "private keys": keys,
};

/** What is wrong with what was found in a document: which of its secrets is not reported to the byte, and what else is reported. */
export function missesOf(
  { text, secrets }: Document,
  scan: (bytes: Buffer) => readonly { readonly rule: string; readonly start: number; readonly end: number }[],
): string[] {
  const found = scan(Buffer.from(text));
  const isAt = ({ start, end }: { start: number; end: number }, other: { start: number; end: number }) =>
    start === other.start && end === other.end;
  const missed = secrets.filter((secret) => !found.some((match) => isAt(match, secret)));
  const other = found.filter((match) => !secrets.some((secret) => isAt(match, secret)));
  return [
    ...missed.map(({ start, end }) => `the secret at ${start} to ${end} is not reported`),
    ...other.map(({ rule, start, end }) => `${rule} reports ${start} to ${end}`),
  ];
}

export function documentOf(setting: Setting, seed: number): Document {
  return setting.write(new Secrets(seed));
}
