import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { measure } from "../item.ts";
import { measureStaged } from "../staged.ts";
import type { Setting } from "./setting.ts";

const WALL_MAX_MS = 150;
const RATIO_MAX = 1.5;
const RUNS = 21;
const RUNS_SMALL = 5;

/** What a commit hook costs, also where each Node reads certificates of the organisation's own at its start. */
export async function reportStaged(setting: Setting): Promise<void> {
  const certificates = join(setting.folder, "certificates.pem");
  writeFileSync(certificates, rootCertificates.join("\n"));
  for (const [name, env] of [
    ["", {}],
    [", with NODE_EXTRA_CA_CERTS", { NODE_EXTRA_CA_CERTS: certificates }],
  ] as const) {
    const item = `a staged diff of a few lines, built-in rules, ${setting.secrets} secrets${name}`;
    const target = `< ${WALL_MAX_MS} ms in all, and <= ${RATIO_MAX} x node -e 0 and git diff (medians of processes run by turns)`;
    setting.report(
      await measure(item, target, async () => {
        const runs = setting.small ? RUNS_SMALL : RUNS;
        const { bare, scan } = measureStaged({ index: setting.all.file, keyFile: setting.keyFile, runs, env });
        const ratio = scan.medianMs / bare.medianMs;
        const figure = `${ms(scan.medianMs)} (best ${ms(scan.bestMs)}) against ${ms(bare.medianMs)} (best ${ms(bare.bestMs)}): ${ratio.toFixed(2)} x`;
        return { figure, ok: scan.medianMs < WALL_MAX_MS && ratio <= RATIO_MAX };
      }),
    );
  }
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
