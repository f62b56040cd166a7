import type { Random } from "./random.ts";
import { alphabets, fillRandom } from "./text-writer.ts";

/** Writes a secret in one of the ways in which it may leak. `random` gives what stands around it, or the choices that the way leaves. */
export type Encoding = (secret: Buffer, random: Random) => Buffer;

const NEIGHBOURS_MIN_BYTES = 3;
const NEIGHBOURS_MAX_BYTES = 12;
const WRAP_COLUMNS = 40;
const URL_PLAIN = new Set(Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"));
const SHELL_PLAIN = new Set(Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=+,@%"));
const jsonShort = new Map(
  Object.entries({ '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t" }).map(([text, escaped]) => [
    text.charCodeAt(0),
    escaped,
  ]),
);

/** All of them. What each promises is in its name; test/corpus/encodings.test.ts decodes them back. */
export const encodings = {
  raw: (secret) => secret,

  "base64, alignment 0": base64At(0, "base64"),
  "base64, alignment 1": base64At(1, "base64"),
  "base64, alignment 2": base64At(2, "base64"),
  "base64url, alignment 0": base64At(0, "base64url"),
  "base64url, alignment 1": base64At(1, "base64url"),
  "base64url, alignment 2": base64At(2, "base64url"),

  "hex, lower case": (secret) => Buffer.from(secret.toString("hex")),
  "hex, upper case": (secret) => Buffer.from(secret.toString("hex").toUpperCase()),
  "hex, mixed case": (secret, random) =>
    Buffer.from(secret.toString("hex").replace(/[a-f]/g, (digit) => (random.chance(50) ? digit.toUpperCase() : digit))),

  "percent, where needed": (secret) => perByte(secret, (byte) => (URL_PLAIN.has(byte) ? undefined : percent(byte))),
  "percent, every byte": (secret) => perByte(secret, percent),

  "JSON, where needed": (secret) => perByte(secret, (byte) => jsonShort.get(byte) ?? (byte < 0x20 ? unicode(byte) : undefined)),
  "JSON, every character as \\u00XX": (secret) => perByte(secret, unicode),
  "JSON, slashes escaped": (secret) =>
    perByte(secret, (byte) => (byte === 0x2f ? "\\/" : (jsonShort.get(byte) ?? (byte < 0x20 ? unicode(byte) : undefined)))),

  "shell, backslash before specials": (secret) => perByte(secret, (byte) => (SHELL_PLAIN.has(byte) ? undefined : backslashed(byte))),
  "shell, every byte as \\xXX": (secret) => perByte(secret, hexEscape),

  "UTF-16 LE": (secret) => Buffer.from(secret.toString("latin1"), "utf16le"),
  "UTF-16 BE": (secret) => Buffer.from(secret.toString("latin1"), "utf16le").swap16(),

  "base64 at 76 columns, LF": wrappedBase64(76, "\n"),
  "base64 at 76 columns, CRLF": wrappedBase64(76, "\r\n"),
  "base64 at 64 columns, LF": wrappedBase64(64, "\n"),

  "wrapped, YAML folded": wrapped("\n      "),
  "wrapped, backslash and newline": wrapped("\\\n  "),

  "PEM, newlines as \\n": (secret) => latin1(secret.toString("latin1").replaceAll("\n", "\\n")),
  "PEM, indented": (secret) => latin1(secret.toString("latin1").replaceAll("\n", "\n    ")),
  "PEM, CRLF": (secret) => latin1(secret.toString("latin1").replaceAll("\n", "\r\n")),
} satisfies Record<string, Encoding>;

export type EncodingName = keyof typeof encodings;

/** Base64 of the secret behind so many other bytes (modulo 3), and before some more. */
function base64At(alignment: 0 | 1 | 2, alphabet: "base64" | "base64url"): Encoding {
  return (secret, random) => Buffer.from(neighboured(secret, random, alignment).toString(alphabet));
}

function neighboured(secret: Buffer, random: Random, alignment: 0 | 1 | 2): Buffer {
  return Buffer.concat([random.bytes(alignment), secret, random.bytes(random.between(NEIGHBOURS_MIN_BYTES, NEIGHBOURS_MAX_BYTES))]);
}

/** Base64 over several lines, so placed that a line ends within the secret. */
function wrappedBase64(width: number, separator: string): Encoding {
  return (secret, random) => {
    const before = random.bytes(beforeCut(secret, (width / 4) * 3, random));
    const after = random.bytes(random.between(NEIGHBOURS_MIN_BYTES, NEIGHBOURS_MAX_BYTES));
    return latin1(columns(Buffer.concat([before, secret, after]).toString("base64"), width, separator));
  };
}

/** The secret itself over several lines, behind so many letters and digits that the first line ends within it. */
function wrapped(separator: string): Encoding {
  return (secret, random) => {
    const before = Buffer.alloc(beforeCut(secret, WRAP_COLUMNS, random));
    fillRandom(before, 0, before.length, alphabets.base62, random);
    return latin1(columns(Buffer.concat([before, secret]).toString("latin1"), WRAP_COLUMNS, separator));
  };
}

/** How many bytes to put before a secret for a cut at `width` to fall within it. */
function beforeCut(secret: Buffer, width: number, random: Random): number {
  return width - random.between(1, Math.min(secret.length, width) - 1);
}

/** Leaves a byte as it is where `spell` gives nothing. */
function perByte(secret: Buffer, spell: (byte: number) => string | undefined): Buffer {
  return latin1(Array.from(secret, (byte) => spell(byte) ?? String.fromCharCode(byte)).join(""));
}

function columns(text: string, width: number, separator: string): string {
  return (text.match(new RegExp(`[\\s\\S]{1,${width}}`, "g")) ?? []).join(separator);
}

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function digits(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function percent(byte: number): string {
  return `%${digits(byte).toUpperCase()}`;
}

function unicode(byte: number): string {
  return `\\u00${digits(byte)}`;
}

function hexEscape(byte: number): string {
  return `\\x${digits(byte)}`;
}

/** A newline behind a backslash would vanish, so it is spelled out as in $'…'. */
function backslashed(byte: number): string {
  return byte === 0x0a ? "\\n" : `\\${String.fromCharCode(byte)}`;
}
