import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import { frameworkOf, hookPlace } from "./place.ts";
import { FORMER, type HookName, hookNames, hookScript, judged } from "./script.ts";

interface InstallOptions {
  readonly program?: string;
  readonly ifMissing: "fail" | "pass";
  readonly force?: true;
  readonly prePush?: true;
  readonly preReceive?: true;
}

/** `leaktrail hook install`. What is there already is kept beside the hook, which runs it first. */
export function install(flags: readonly string[], options: InstallOptions): void {
  const { top, folder, isShared, isBare } = hookPlace();
  const names = namesOf(options, isBare);
  const framework = frameworkOf(top);
  if (framework && !options.force) {
    throw new LeaktrailError(
      "bad-configuration",
      `${framework.name} looks after the hooks of this repository, so nothing was installed. Instead ${names.map(framework.adviceOn).join("\nand ")}\nor install it all the same with --force`,
    );
  }
  const program = programOf(options.program);
  for (const name of names) refuseWhatIsInTheWay(join(folder, name));
  mkdirSync(folder, { recursive: true });
  for (const name of names) place(join(folder, name), hookScript({ name, program, ifMissing: options.ifMissing, flags }));
  if (isShared) say(`core.hooksPath is set for more than this repository: the hook runs in each that uses ${shown(folder)}`);
  say("try it with: leaktrail hook test");
}

function namesOf({ prePush, preReceive }: InstallOptions, isBare: boolean): HookName[] {
  if (!preReceive) return prePush ? ["pre-commit", "pre-push"] : ["pre-commit"];
  if (prePush)
    throw new LeaktrailError("bad-configuration", "--pre-push is for who pushes, --pre-receive for who is pushed to: ask for one");
  if (isBare) return ["pre-receive"];
  throw new LeaktrailError("bad-configuration", "--pre-receive is for the bare repository that others push to, and this one is not bare");
}

/** `leaktrail hook uninstall`. */
export function uninstall(): void {
  const { folder } = hookPlace();
  const ours = hookNames.map((name) => join(folder, name)).filter((path) => kindOf(path) !== "none" && kindOf(path) !== "foreign");
  for (const path of ours) {
    if (kindOf(path) === "changed") throw changedByHand(path);
  }
  if (ours.length === 0) say(`no hook of leaktrail is in ${shown(folder)}`);
  for (const path of ours) {
    const former = `${path}${FORMER}`;
    const hasFormer = isThere(former);
    if (hasFormer) renameSync(former, path);
    else rmSync(path);
    say(`took ${shown(path)} away${hasFormer ? ", and put back what was there before" : ""}`);
  }
}

function programOf(named: string | undefined): readonly string[] {
  if (named === undefined) return [process.execPath, resolve(process.argv[1] ?? "")];
  return [/[\\/]/.test(named) ? resolve(named) : named];
}

function refuseWhatIsInTheWay(path: string): void {
  const kind = kindOf(path);
  if (kind === "changed") throw changedByHand(path);
  if (kind === "foreign" && isThere(`${path}${FORMER}`)) {
    throw new LeaktrailError(
      "conflict",
      `${shown(path)} was replaced since leaktrail installed its own, and ${shown(path)}${FORMER} is still there; put one of them away`,
    );
  }
}

function place(path: string, script: string): void {
  const isChained = kindOf(path) === "foreign";
  if (isChained) renameSync(path, `${path}${FORMER}`);
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, script, { mode: 0o755 });
  renameSync(temporary, path);
  say(
    `installed ${shown(path)}${isThere(`${path}${FORMER}`) ? `; what was there is kept as ${shown(path)}${FORMER}, and runs first` : ""}`,
  );
}

function kindOf(path: string): ReturnType<typeof judged> | "none" {
  if (!isThere(path)) return "none";
  // A link may lead to what others use too, and is kept as it is.
  return lstatSync(path).isFile() ? judged(readFileSync(path, "utf8")) : "foreign";
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function changedByHand(path: string): LeaktrailError {
  return new LeaktrailError("conflict", `${shown(path)} was changed by hand since leaktrail installed it; put it away first`);
}
