import { createHash } from "node:crypto";

export const hookNames = ["pre-commit", "pre-push", "pre-receive"] as const;
export type HookName = (typeof hookNames)[number];

/** Behind the name of a hook that was there before ours. */
export const FORMER = ".before-leaktrail";
const MARK = "# leaktrail hook, ";

export interface HookScript {
  readonly name: HookName;
  /** The program and what it is called with first, e.g. node's path and leaktrail's. */
  readonly program: readonly string[];
  readonly ifMissing: "fail" | "pass";
  /** Given to `leaktrail hook run`. */
  readonly flags: readonly string[];
}

/**
 * A hook in POSIX sh. The hook that was there before runs first; what git writes to them both is read once. A hook whose program
 * is gone would scan nothing: it says so and fails, unless told otherwise.
 */
export function hookScript({ name, program, ifMissing, flags }: HookScript): string {
  const [command = "", ...beside] = program;
  const isThere = [`command -v ${quoted(command)} >/dev/null 2>&1`, ...beside.map((file) => `[ -r ${quoted(file)} ]`)];
  const isFailing = ifMissing === "fail";
  const missing = `leaktrail: ${program.at(-1)} is gone, so that nothing is scanned${isFailing ? "; install it, or take this hook away" : ""}`;
  const isOfPush = name !== "pre-commit";
  // git gives pre-push the remote's name.
  const call = [...program.map(quoted), "hook", "run", name, ...(name === "pre-push" ? ['"$1"'] : []), ...flags.map(quoted)].join(" ");
  const former = `"$0${FORMER}"`;
  const given = isOfPush ? "given | " : "";
  const lines = [
    ...(isOfPush ? ["refs=$(cat)", 'given() { [ -z "$refs" ] || printf \'%s\\n\' "$refs"; }'] : []),
    `if [ -x ${former} ]; then ${given}${former} "$@" || exit; fi`,
    `if ! { ${isThere.join(" && ")}; }; then`,
    `  printf '%s\\n' ${quoted(missing)} >&2`,
    `  exit ${isFailing ? 1 : 0}`,
    "fi",
    isOfPush ? `given | ${call}` : `exec ${call}`,
  ];
  const text = `${lines.join("\n")}\n`;
  return `#!/bin/sh\n${MARK}${digestOf(text)}: \`leaktrail hook uninstall\` takes it away.\n${text}`;
}

/** Whether a hook is ours, and whether somebody has changed it since. */
export function judged(text: string): "ours" | "changed" | "foreign" {
  const [, digest, rest = ""] = new RegExp(`^#!/bin/sh\n${MARK}([0-9a-f]+): [^\n]*\n(.*)$`, "s").exec(text) ?? [];
  if (digest === undefined) return "foreign";
  return digest === digestOf(rest) ? "ours" : "changed";
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** One word for the shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
