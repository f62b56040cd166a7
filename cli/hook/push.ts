import { LeaktrailError } from "../../contract/index.ts";
import type { PushedRef } from "../../scanner/index.ts";
import { say } from "../say.ts";
import type { Push } from "../scan/push.ts";
import { incomingRefs, outgoingRefs, readRefs } from "./pushed-refs.ts";

/** What a server shows to who pushes. */
const SHOWN_MAX = 20;

/** What a hook of a push has to scan, and what of its words are flags of that. */
interface PushScan {
  readonly push: Push | "all files";
  readonly flags: readonly string[];
}

/** From what git gives the hook: words, and refs on standard input. */
export function pushFor(name: "pre-push" | "pre-receive", words: readonly string[]): PushScan {
  if (name === "pre-receive") return { push: { refs: received(), receiver: "here", shownMax: SHOWN_MAX }, flags: words };
  const end = words.findIndex((word) => word.startsWith("-"));
  const [named, flags] = end === -1 ? [words, []] : [words.slice(0, end), words.slice(end)];
  const refs = outgoingRefs(readRefs());
  if (refs.length === 0 && process.env.PRE_COMMIT === "1") return { push: pushOfFramework(), flags };
  if (refs.length === 0) say("git names no ref on standard input, so there is nothing to scan");
  if (named[0] === undefined) say('git\'s arguments are missing, so what the remote has is not known; call this with "$@"');
  return { push: { refs, receiver: { remote: named[0] } }, flags };
}

/** git calls pre-receive for a change alone. */
function received(): PushedRef[] {
  const refs = incomingRefs(readRefs());
  if (refs.length > 0) return refs;
  throw new LeaktrailError("invalid-input", "git names no ref on standard input, so nothing can be scanned");
}

/** The framework pre-commit reads what git writes itself, and tells its hooks of one ref in variables; of none where it was called by hand. */
function pushOfFramework(): Push | "all files" {
  const { PRE_COMMIT_FROM_REF: before, PRE_COMMIT_TO_REF: to, PRE_COMMIT_LOCAL_BRANCH: branch } = process.env;
  const { PRE_COMMIT_REMOTE_BRANCH: ref = "the branch", PRE_COMMIT_REMOTE_NAME: remote } = process.env;
  const after = to || branch;
  if (!after) return "all files";
  const odd = [before ?? "", after].find((revision) => /^[-^]|\s/.test(revision));
  if (odd !== undefined) throw new LeaktrailError("invalid-input", "PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF are to name commits");
  return { refs: [{ ref, before: before || undefined, after }], receiver: { remote } };
}
