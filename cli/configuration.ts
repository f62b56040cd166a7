import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { type Configuration, configuration, LeaktrailError, parse } from "../contract/index.ts";

/** What flags may say; each wins over its LEAKTRAIL_* variable, which wins over the file. */
export interface ConfigurationFlags {
  readonly config?: string;
  readonly data?: string;
  readonly keyFile?: string;
  readonly listen?: string;
  readonly metricsListen?: string;
  readonly policy?: string;
  readonly bus?: string;
  readonly store?: string;
}

/** The configuration of a server: file, environment and flags together. Throws `bad-configuration`. */
export function readConfiguration(flags: ConfigurationFlags, environment: NodeJS.ProcessEnv = process.env): Configuration {
  const file = flags.config ?? environment.LEAKTRAIL_CONFIG;
  const fromFile = file === undefined ? {} : readConfigurationFile(file);
  const said = (flag: string | undefined, variable: string) => flag ?? environment[variable];
  const keyFile = said(flags.keyFile, "LEAKTRAIL_KEY_FILE");
  const bus = said(flags.bus, "LEAKTRAIL_BUS");
  const store = said(flags.store, "LEAKTRAIL_STORE");
  const overrides = {
    data: said(flags.data, "LEAKTRAIL_DATA"),
    listen: said(flags.listen, "LEAKTRAIL_LISTEN"),
    metricsListen: said(flags.metricsListen, "LEAKTRAIL_METRICS_LISTEN"),
    policy: said(flags.policy, "LEAKTRAIL_POLICY"),
    key: keyFile === undefined ? undefined : { file: keyFile },
    bus: bus === undefined ? undefined : busOf(bus),
    store: store === undefined ? undefined : storeOf(store, fromFile),
  };
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return parse(configuration, { ...fromFile, ...given }, file ?? "the configuration", "bad-configuration");
}

function readConfigurationFile(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the configuration ${path} cannot be read`, { cause });
  }
  let yaml: unknown;
  try {
    yaml = parseYaml(text, { maxAliasCount: 50, prettyErrors: false });
  } catch (thrown) {
    const where = thrown instanceof Error && "linePos" in thrown ? linePosition(thrown.linePos) : "";
    throw new LeaktrailError("bad-configuration", `the configuration ${path}${where} is not YAML`);
  }
  if (yaml === null) return {};
  if (typeof yaml !== "object" || Array.isArray(yaml))
    throw new LeaktrailError("bad-configuration", `the configuration ${path} is not a mapping`);
  return yaml as Record<string, unknown>;
}

function linePosition(linePos: unknown): string {
  const [start] = Array.isArray(linePos) ? (linePos as { line: number; col: number }[]) : [];
  return start ? `:${start.line}:${start.col}` : "";
}

/** `embedded`, or `kafka://HOST:PORT[,HOST:PORT]`. */
export function busOf(text: string): Configuration["bus"] {
  if (text === "embedded") return { kind: "embedded" };
  const [, brokers] = /^kafka:\/\/([^/\s]+)$/.exec(text) ?? [];
  if (brokers === undefined) throw new LeaktrailError("bad-configuration", "--bus must be embedded, or kafka://HOST:PORT[,HOST:PORT]");
  return { kind: "kafka", brokers: brokers.split(",") };
}

/** `embedded`, or the URL of Elasticsearch; what the file says beside the URL (API key, prefix) stays. */
function storeOf(text: string, fromFile: Record<string, unknown>): unknown {
  if (text === "embedded") return { kind: "embedded" };
  const said = fromFile.store;
  const rest = typeof said === "object" && said !== null && "kind" in said && said.kind === "elasticsearch" ? said : {};
  return { ...rest, kind: "elasticsearch", url: text };
}
