import { type Finding, LeaktrailError } from "../../contract/index.ts";
import type { Verdict } from "./verdict.ts";

const LINES_MAX = 65_536;
export const GITLEAKS_IGNORE_MAX_BYTES = 16 * 1024 * 1024;

/** One line, `[COMMIT:]FILE:RULE:LINE` (https://github.com/gitleaks/gitleaks#gitleaksignore): its rule is gitleaks' own, and says nothing here. */
interface Ignored {
  readonly commit: string | undefined;
  readonly numberOfLine: number;
}

const LINE = /^(?:([0-9a-f]{40,64}):)?(.+):[^:]+:(\d+)$/;

/** Places that those who come from gitleaks let pass: a file and a line, so that the next secret on that line passes too. */
export class GitleaksIgnore {
  readonly #ignored = new Map<string, Ignored[]>();
  readonly #matched = new Set<Ignored>();
  /** Where a finding's file stands in the repository. */
  readonly #pathOf: (finding: Finding) => string;

  /** Throws `bad-configuration` with the line's number. */
  constructor(text: string, pathOf: (finding: Finding) => string) {
    this.#pathOf = pathOf;
    const lines = text.split(/\r?\n/);
    if (lines.length > LINES_MAX) throw new LeaktrailError("bad-configuration", `.gitleaksignore has more than ${LINES_MAX} lines`);
    for (const [at, line] of lines.entries()) {
      const said = line.trim();
      if (said === "" || said.startsWith("#")) continue;
      const [, commit, file, number] = LINE.exec(said) ?? [];
      if (file === undefined) {
        throw new LeaktrailError("bad-configuration", `line ${at + 1} of .gitleaksignore is none of it: [COMMIT:]FILE:RULE:LINE`);
      }
      const place = `${file.replace(/^\.\//, "")}:${number}`;
      this.#ignored.set(place, [...(this.#ignored.get(place) ?? []), { commit, numberOfLine: at + 1 }]);
    }
  }

  judge(finding: Finding): Verdict {
    if (finding.kind !== "pattern") return {};
    const { commit } = finding.source;
    const lines = (this.#ignored.get(`${this.#pathOf(finding)}:${finding.line}`) ?? []).filter(
      (one) => one.commit === undefined || one.commit === commit,
    );
    for (const line of lines) this.#matched.add(line);
    return lines.length > 0 ? { suppression: { by: "gitleaksignore", reason: ".gitleaksignore" } } : {};
  }

  get hasMatched(): boolean {
    return this.#matched.size > 0;
  }

  /** The numbers of lines that matched nothing. */
  unmatched(): number[] {
    const all = [...this.#ignored.values()].flat();
    return all.filter((line) => !this.#matched.has(line)).map(({ numberOfLine }) => numberOfLine);
  }
}
