import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { documentOf, RULE_FILE_MAX_BYTES, type RuleFileText } from "./document.ts";
import { Problems, shortened } from "./problems.ts";

/** Files that may extend one another, as in gitleaks: the one that is named, and two below it. */
const FILES_MAX = 3;

/** The text of the file, and of those that it extends, in this order. */
export function readRuleFiles(path: string): RuleFileText[] {
  const files: RuleFileText[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const file = readRuleFile(next);
    if (files.length === FILES_MAX) {
      throw new LeaktrailError("invalid-input", `${file.name}: more than ${FILES_MAX} files extend one another; put them into fewer`);
    }
    files.push(file);
    // Mistakes are told once all files are there.
    const extended: string | undefined = documentOf(file, new Problems())?.extend?.path;
    next = extended ? resolve(dirname(next), extended) : undefined;
  }
  return files;
}

/** The text of a rule file. Throws `invalid-input` for one that is too large, and reads no more of it than that. */
export function readRuleFile(path: string): RuleFileText {
  const name = shortened(path);
  const bytes = readAtMost(path, name);
  if (bytes.length > RULE_FILE_MAX_BYTES) {
    throw new LeaktrailError(
      "invalid-input",
      `${name}: the file has more than ${RULE_FILE_MAX_BYTES} bytes, and rule files may have no more`,
    );
  }
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw new LeaktrailError("invalid-input", `${name}: the file is not text in UTF-8`);
  }
}

function readAtMost(path: string, name: string): Buffer {
  let fd: number | undefined;
  try {
    fd = openSync(path, "r");
    if (fstatSync(fd).isDirectory()) throw Object.assign(new Error(), { code: "it is a folder" });
    const bytes = Buffer.allocUnsafe(RULE_FILE_MAX_BYTES + 1);
    let held = 0;
    for (let read = -1; read !== 0 && held < bytes.length; held += read) read = readSync(fd, bytes, held, bytes.length - held, null);
    return bytes.subarray(0, held);
  } catch (thrown) {
    const reason = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    throw new LeaktrailError("invalid-input", `${name}: the rule file cannot be read: ${reason === "ENOENT" ? "there is none" : reason}`);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
