import { describe, expect, test } from "vitest";
import { type EncodingName, encodings, issuedSecrets, Random } from "./index.ts";

const secrets = [...issuedSecrets({ seed: 8, count: 300 }), ...issuedSecrets({ seed: 8, count: 20, kinds: ["pem"] })];
const pems = secrets.filter(({ kind }) => kind === "pem");
const names = Object.keys(encodings) as EncodingName[];

const fromPercent = (text: string) => text.replace(/%([0-9A-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
const fromJson = (text: string) => JSON.parse(`"${text}"`) as string;
const fromShell = (text: string) =>
  text.replace(/\\(x[0-9a-f]{2}|n|[\s\S])/g, (_, escaped: string) =>
    escaped === "n" ? "\n" : escaped.length === 3 ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : escaped,
  );
const fromBase64 = (text: string) => Buffer.from(text, "base64").toString("latin1");
const fromHex = (text: string) => Buffer.from(text, "hex").toString("latin1");

/** Back to text in which the secret must stand. */
const decoders: [prefix: string, decode: (text: string) => string][] = [
  ["raw", (text) => text],
  ["base64", fromBase64],
  ["hex", fromHex],
  ["percent", fromPercent],
  ["JSON", fromJson],
  ["shell", fromShell],
  ["UTF-16 LE", (text) => Buffer.from(text, "latin1").toString("utf16le")],
  ["UTF-16 BE", (text) => Buffer.from(text, "latin1").swap16().toString("utf16le")],
  ["wrapped, YAML", (text) => text.replaceAll("\n      ", "")],
  ["wrapped, backslash", (text) => text.replaceAll("\\\n  ", "")],
  ["PEM, newlines", (text) => text.replaceAll("\\n", "\n")],
  ["PEM, indented", (text) => text.replaceAll("\n    ", "\n")],
  ["PEM, CRLF", (text) => text.replaceAll("\r\n", "\n")],
];

describe("a secret that was written in another way", () => {
  test.each(names)("can be read back: %s", (name) => {
    const random = new Random(1);
    const decode = decoders.find(([prefix]) => name.startsWith(prefix))?.[1] as (text: string) => string;
    for (const { bytes } of name.startsWith("PEM") ? pems : secrets) {
      expect(decode(encodings[name](bytes, random).toString("latin1"))).toContain(bytes.toString("latin1"));
    }
  });

  test.each([0, 1, 2] as const)("stands behind %i other bytes in base64 of that alignment", (alignment) => {
    const random = new Random(1);
    for (const { bytes } of secrets) {
      for (const name of [`base64, alignment ${alignment}`, `base64url, alignment ${alignment}`] as const) {
        const decoded = Buffer.from(encodings[name](bytes, random).toString("latin1"), "base64");
        expect(decoded.indexOf(bytes)).toBe(alignment);
        expect(decoded.length).toBeGreaterThan(alignment + bytes.length);
      }
    }
  });

  test.each(names.filter((name) => /wrapped|columns/.test(name)))("is cut by a line break: %s", (name) => {
    const random = new Random(1);
    for (const { bytes } of secrets) {
      const text = encodings[name](bytes, random).toString("latin1");
      const [first = ""] = text.split(/\\?\r?\n/);
      expect(text).toContain("\n");
      if (name.startsWith("base64")) expect(fromBase64(first)).not.toContain(bytes.toString("latin1"));
      else expect(first).not.toContain(bytes.toString("latin1"));
    }
  });

  test("shows none of its bytes as they are where every byte is escaped", () => {
    const secret = Buffer.from("Zz/Zz+Zz9-Zz");
    expect(encodings["percent, every byte"](secret).toString()).toMatch(/^(%[0-9A-F]{2}){12}$/);
    expect(encodings["JSON, every character as \\u00XX"](secret).toString()).toMatch(/^(\\u00[0-9a-f]{2}){12}$/);
    expect(encodings["shell, every byte as \\xXX"](secret).toString()).toMatch(/^(\\x[0-9a-f]{2}){12}$/);
    expect(encodings["JSON, slashes escaped"](secret).toString()).toBe("Zz\\/Zz+Zz9-Zz");
  });

  test("has both cases in mixed hex", () => {
    const text = encodings["hex, mixed case"](Buffer.alloc(64, 0xab), new Random(1)).toString();
    expect(text).toMatch(/[a-f]/);
    expect(text).toMatch(/[A-F]/);
  });
});
