import type { AssignmentPlace } from "./assignment-at.ts";
import { keysAround } from "./key-path.ts";

/** So far to either side of a value the manifest's kind is looked for: `kubectl get -o yaml` writes it behind the data. */
const MANIFEST_MAX_BYTES = 2048;
const BASE64 = /^(?:[0-9A-Za-z+/]{4})*(?:[0-9A-Za-z+/]{4}|[0-9A-Za-z+/]{3}=|[0-9A-Za-z+/]{2}==)$/;
const KIND = /(?:^|[\s{,])["']?kind["']?\s{0,4}:\s{0,4}["']?Secret["']?\s{0,4}(?:[\r\n,}]|$)/;
const NEXT_DOCUMENT = "\n---";

/** What a value in the `data` of a Kubernetes Secret says, which is base64 of text there whatever its length. */
export function secretDataAt(bytes: Buffer, { nameStart, valueStart, valueEnd }: AssignmentPlace): Buffer | undefined {
  const value = bytes.toString("latin1", valueStart, valueEnd);
  if (!BASE64.test(value)) return undefined;
  const text = Buffer.from(value, "base64");
  if (!isText(text) || !keysAround(bytes, nameStart).some(([word, ...others]) => word === "data" && others.length === 0)) return undefined;
  return isInSecret(bytes, nameStart, valueEnd) ? text : undefined;
}

/** No control character but what ends a line, and valid UTF-8. */
function isText(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  return !bytes.toString("utf8").includes("\ufffd");
}

function isInSecret(bytes: Buffer, from: number, to: number): boolean {
  const before = bytes.toString("latin1", Math.max(0, from - MANIFEST_MAX_BYTES), from);
  const document = before.lastIndexOf(NEXT_DOCUMENT);
  if (KIND.test(document === -1 ? before : before.slice(document))) return true;
  const behind = bytes.toString("latin1", to, to + MANIFEST_MAX_BYTES);
  const end = behind.indexOf(NEXT_DOCUMENT);
  return KIND.test(end === -1 ? behind : behind.slice(0, end));
}
