import fc from "fast-check";

const TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";

function of(characters: string, minLength: number, maxLength: number): fc.Arbitrary<Buffer> {
  return fc
    .array(fc.constantFrom(...characters), { minLength, maxLength, size: "max" })
    .map((chosen) => Buffer.from(chosen.join(""), "latin1"));
}

const printable = of(Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join(""), 1, 60);
const token = of(TOKEN, 1, 50);

const escapePieces = [
  ...['\\"', "\\\\", "\\/", "\\n", "\\r", "\\t", "\\b", "\\f", "\\ ", "\\$", "\\+", "\\-", "\\_", "\\q", "\\8", "\\", "\\\\\\"],
  ...["\\u0041", "\\u002F", "\\u00e9", "\\u20AC", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\u12", "\\u004g", "\\uD83D\\u0041"],
  ...["\\x41", "\\x4", "\\xg1", "\\x0a", "\\xff", "\\101", "\\377", "\\400", "\\08", "\\012", "a", "Zz9_", "abcdefghijkl"],
];
const percentPieces = ["%41", "%2f", "%2F", "%G1", "%4", "%", "%%41", "%2541", "%0a", "%00", "abc", "/path/to/x?q=", "<", '"', "é"];
const lineBreaks = ["\n", "\r\n", "\\\n", "=\r\n", "\\\r\n", "\n  ", "\n\t", "\r\n    \t ", "\n\n", "\r", "==\n", "\n \n", " \n "];

function piecesOf(pieces: readonly string[], maxLength: number): fc.Arbitrary<Buffer> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((chosen) => Buffer.from(chosen.join(""), "latin1"));
}

const utf16 = printable.map((text) => Buffer.from(text.toString("latin1"), "utf16le"));
const base64 = fc
  .oneof(printable, utf16, fc.uint8Array({ maxLength: 30 }).map(Buffer.from))
  .chain((bytes) =>
    fc.constantFrom("base64", "base64url", "hex").map((encoding) => Buffer.from(bytes.toString(encoding as BufferEncoding))),
  );
const folded = fc
  .array(fc.tuple(fc.oneof(token, printable), fc.constantFrom(...lineBreaks)), { minLength: 1, maxLength: 6 })
  .map((lines) => Buffer.concat(lines.map(([line, end]) => Buffer.concat([line, Buffer.from(end)]))));

const record = fc
  .record({
    isDocker: fc.boolean(),
    stream: fc.constantFrom("stdout", "stdout", "stdout", "stderr", "stdin"),
    time: fc.constantFrom("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.123456789+02:00", "2026-01-31T12:00:00.5Z", "2026-01-31 12:00:00"),
    tag: fc.constantFrom("P", "P", "P", "F", "P:x", "F:", "Q", "FP"),
    text: fc.oneof(token, fc.constantFrom("", "\\n", '\\"', "\\\\n", "\\", '"', "a b", " P ", "é")),
    end: fc.constantFrom("\n", "\n", "\n", "\r\n", ""),
  })
  .map(({ isDocker, stream, time, tag, text, end }) =>
    isDocker ? `{"log":"${text}","stream":"${stream}","time":"${time}"}${end}` : `${time} ${stream} ${tag} ${text}${end}`,
  );
const records = fc
  .tuple(fc.constantFrom("\n", "\n", "\r\n", "", "x"), fc.array(record, { minLength: 1, maxLength: 6 }))
  .map(([lead, lines]) => Buffer.from(lead + lines.join(""), "latin1"));

const piece = fc.oneof(
  records,
  token,
  printable,
  of("0123456789abcdefABCDEF", 20, 80),
  of("2345670", 20, 60),
  utf16,
  utf16.map((text) => Buffer.from(text).swap16()),
  base64,
  folded,
  piecesOf(escapePieces, 12),
  piecesOf(percentPieces, 12),
  piecesOf(lineBreaks, 3),
  fc.uint8Array({ maxLength: 12 }).map(Buffer.from),
  fc.constantFrom(" ", "\0", "\n", ":", "=").map((text) => Buffer.from(text)),
);

/** Texts that mix all that decoders look for, whole and broken, with what they do not. */
export function randomText(maxBytes: number, minBytes = 0): fc.Arbitrary<Buffer> {
  return fc
    .array(piece, { minLength: minBytes > 0 ? 12 : 0, maxLength: 24, size: "max" })
    .map((pieces) => Buffer.concat(pieces).subarray(0, maxBytes))
    .filter((text) => text.length >= minBytes);
}
