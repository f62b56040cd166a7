import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKeyFile } from "../contract/index.ts";
import type { DemoIssuer } from "./issuer.ts";

/** One way to run leaktrail, started for the demo. */
export interface RunningForm {
  /** Where the API and the page are. */
  readonly origin: string;
  readonly adminTokenFile: string;
  readonly trailPublicKeyFile: string;
  /** A link that opens the page, signed in, once. */
  readonly signInLink: string;
  /** Where brokers register what they issue. */
  readonly intakeOrigin: string;
  /** The number of the index change that the running scanner has. */
  scannerIndexVersion(): Promise<number>;
  /** Everything that was written, outside the demo's own directory. */
  readonly otherDirectories: readonly string[];
  /** What the databases hold, as text: their files are compressed. */
  stored(): AsyncIterable<Buffer>;
  stop(): Promise<void>;
}

/** The files that every form needs: key, policy, configuration, and the issuer's credentials, each of mode 0600. */
export function writeSettings(directory: string, issuer: DemoIssuer, issuerOrigin: string): { keyFile: string; configFile: string } {
  const write = (name: string, text: string) => {
    const path = join(directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const keyFile = write("leaktrail.key", JSON.stringify(createKeyFile("demo-1")));
  const webhookSecret = write("webhook.secret", issuer.webhookSecret);
  const statusToken = write("status.token", issuer.statusToken);
  const policy = write(
    "policy.yaml",
    'rules:\n  - name: revoke what agents leak\n    when: issuance.issuer == "demo-issuer"\n    action: auto\n    capPerMinute: 60\n',
  );
  const configuration = {
    policy,
    issuers: {
      "demo-issuer": {
        revoke: { url: `${issuerOrigin}/revoke`, secret: { file: webhookSecret } },
        status: { url: `${issuerOrigin}/status/{ref}`, token: { file: statusToken } },
        allowPrivateAddress: true,
      },
    },
  };
  // JSON is YAML.
  return { keyFile, configFile: write("leaktrail.yaml", JSON.stringify(configuration, null, 2)) };
}

const metric = /^leaktrail_watch_index_version (\d+)$/m;

/** Reads the scanner's index version from its /metrics. */
export async function indexVersionAt(metricsOrigin: string): Promise<number> {
  const text = await (await fetch(`${metricsOrigin}/metrics`)).text();
  return Number(metric.exec(text)?.[1] ?? 0);
}
