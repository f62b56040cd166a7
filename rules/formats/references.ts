import type { DropReason } from "./drop.ts";

/** What the text of a reference begins with, in lower case. */
export const referenceStarts = [
  "$",
  "{",
  "<",
  "%",
  "**",
  "@",
  "#{",
  "process.",
  "os.",
  "env.",
  "env(",
  "env[",
  "config.",
  "secrets.",
  "vault:",
  "arn:",
  "ref+",
  "enc[",
  "projects/",
  "http:",
  "https:",
  "file:",
  "./",
  "../",
];
/** What those starts are that begin no template. */
const referenceKinds: Readonly<Record<string, DropReason>> = {
  "**": "placeholder",
  "secrets.": "secret-manager",
  "vault:": "secret-manager",
  "arn:": "secret-manager",
  "ref+": "secret-manager",
  "enc[": "secret-manager",
  "projects/": "secret-manager",
  "http:": "path",
  "https:": "path",
  "file:": "path",
  "./": "path",
  "../": "path",
};
/** What stands within one. */
export const referenceParts = ["${", "{{", "}}", "$(", "%(", "<%", "..."];

/** Whether a value only refers to a secret: a template, a variable, a path, a URL. */
export function isReference(value: Buffer): boolean {
  return referenceIn(value) !== undefined;
}

/** So many kinds of symbols no template shows. */
const SYMBOLS_MIN = 8;

/** The same of a key of letters, digits and symbols, which by chance may hold what begins a template. */
export function referenceInKey(value: Buffer): DropReason | undefined {
  const symbols = new Set(value.toString("latin1").replace(/[0-9A-Za-z ]/g, ""));
  return symbols.size >= SYMBOLS_MIN ? undefined : referenceIn(value);
}

/** What it refers to a secret by; undefined for what is no reference. */
export function referenceIn(value: Buffer): DropReason | undefined {
  const text = value.toString("latin1").toLowerCase();
  return referenceAt(text) ?? (referenceParts.some((part) => text.includes(part)) ? "template" : undefined);
}

/** The same of how a text begins, in lower case. */
export function referenceAt(text: string): DropReason | undefined {
  if (isPath(text)) return "path";
  const start = referenceStarts.find((start) => text.startsWith(start));
  return start === undefined ? undefined : (referenceKinds[start] ?? "template");
}

/** Base64 may begin with a slash and hold another, but seldom without what no path holds. */
function isPath(text: string): boolean {
  return text.startsWith("/") && text.includes("/", 1) && !/[+=]/.test(text);
}
