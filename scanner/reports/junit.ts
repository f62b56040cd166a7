import { shown } from "../sources/tree.ts";
import { markup } from "./markup.ts";
import type { OpenFormat } from "./report.ts";

/** A suite says first how many cases it has, so that its findings are held: those of one file, or as many of it as this. */
const SUITE_MAX = 1000;

/**
 * A suite for each file, in which every finding is a test that failed. What could not be read is an error; a clean scan is one test that
 * passed. The schema is that of Jenkins: test/schemas/junit-10.xsd.
 */
export const junitReport: OpenFormat = (write, { adviceOn }) => {
  let file: string | undefined;
  let cases: string[] = [];
  let total = 0;
  write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="leaktrail">\n');

  function endSuite(): void {
    if (file !== undefined && cases.length > 0) write(suiteOf(shown(file), cases, { failures: cases.length, errors: 0 }));
    cases = [];
  }

  return {
    finding({ finding }) {
      if (finding.file !== file || cases.length >= SUITE_MAX) endSuite();
      file = finding.file;
      total += 1;
      const { rule, severity, line, column, preview } = finding;
      const { title, origin, revoke, owner, history } = adviceOn(finding);
      const steps = [`Revoke: ${revoke}`, ...(owner ? [`Owner: ${owner}`] : []), ...(history ? [`History: ${history}`] : [])];
      const message = `${severity}: ${title} ${preview} in line ${line}, column ${column}; ${origin}`;
      cases.push(
        `<testcase classname="${markup(shown(file))}" name="${markup(`${rule} at ${line}:${column}`)}"><failure type="${markup(rule)}" message="${markup(message)}">${markup(steps.join("\n"))}</failure></testcase>\n`,
      );
    },
    end({ files, unreadable, unconfirmed, suppressed }) {
      endSuite();
      const problems = [
        ...(unreadable > 0 ? [`${unreadable} places could not be read`] : []),
        ...(unconfirmed > 0 ? [`${unconfirmed} places may hold an issued secret, and nobody could say`] : []),
      ];
      const errors = problems.map(
        (problem) => `<testcase classname="leaktrail" name="${problem}"><error message="${problem}"/></testcase>\n`,
      );
      const passed = total === 0 ? [`<testcase classname="leaktrail" name="no secret in ${files} files"/>\n`] : [];
      const said = suppressed > 0 ? `<system-out>${suppressed} findings are suppressed</system-out>\n` : "";
      const own = [...errors, ...passed];
      if (own.length > 0 || said !== "") write(suiteOf("leaktrail", own, { failures: 0, errors: errors.length }, said));
      write("</testsuites>\n");
    },
  };
};

function suiteOf(name: string, cases: readonly string[], { failures, errors }: { failures: number; errors: number }, said = ""): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `<testsuite name="${markup(name)}" ${counts}>\n${cases.join("")}${said}</testsuite>\n`;
}
