import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { addWatchMetrics } from "../../cli/watch-metrics.ts";
import type { Watch } from "../../scanner/index.ts";

const deploy = join(import.meta.dirname, "../../deploy");
const read = (path: string) => readFileSync(join(deploy, path), "utf8");

interface Container {
  readonly name: string;
  readonly image: string;
  readonly restartPolicy?: string;
  readonly args?: readonly string[];
  readonly env?: readonly { name: string; value?: string }[];
  readonly volumeMounts: readonly { name: string; mountPath: string; readOnly?: boolean }[];
  readonly securityContext: {
    readonly allowPrivilegeEscalation: boolean;
    readonly readOnlyRootFilesystem: boolean;
    readonly capabilities: object;
  };
  readonly startupProbe?: { readonly httpGet: { readonly path: string } };
}

interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly hostPID?: boolean;
  readonly hostNetwork?: boolean;
  readonly securityContext: { readonly runAsNonRoot: boolean; readonly runAsUser: number };
  readonly initContainers: readonly Container[];
  readonly containers: readonly Container[];
}

function podOf(file: string): PodSpec {
  const [document] = parseAllDocuments(read(`kubernetes/${file}`));
  expect(document?.errors).toEqual([]);
  return document?.toJS().spec.template.spec as PodSpec;
}

/** The container that watches. */
function watchIn({ initContainers, containers }: PodSpec): Container {
  return [...initContainers, ...containers].find(({ args }) => args?.[0] === "watch") as Container;
}

describe.each(["sidecar.yaml", "daemonset.yaml"])("deploy/kubernetes/%s", (file) => {
  const pod = podOf(file);
  const watch = watchIn(pod);

  test("watches as no root user, with no capability, on a read-only root", () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 });
    expect(watch.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect([pod.hostPID, pod.hostNetwork, pod.automountServiceAccountToken]).toEqual([undefined, undefined, false]);
  });

  test("mounts logs read-only, and has room for its state and nothing else", () => {
    const writable = watch.volumeMounts.filter(({ readOnly }) => !readOnly).map(({ mountPath }) => mountPath);
    expect(writable).toEqual(["/state", "/tmp"]);
    expect(watch.args).toContain("--state=/state");
  });

  test("names no secret: key and token come from a Secret", () => {
    for (const name of ["LEAKTRAIL_KEY", "LEAKTRAIL_TOKEN"]) {
      const variable = watch.env?.find((one) => one.name === name);
      expect(variable).toMatchObject({ valueFrom: { secretKeyRef: { name: "leaktrail" } } });
      expect(variable?.value).toBeUndefined();
    }
  });

  test("starts what comes after it once it scans", () => {
    expect(watch.startupProbe?.httpGet.path).toBe("/readyz");
  });
});

test("the sidecar is a native one, which starts before the service and ends after it", () => {
  expect(watchIn(podOf("sidecar.yaml")).restartPolicy).toBe("Always");
});

describe("what is watched of the sidecar", () => {
  const registry = new Registry();
  addWatchMetrics(registry, {} as Watch);
  const known = new Set([...registry.getMetricsAsArray().map(({ name }) => name), "leaktrail_index_version"]);
  const named = (text: string) => [...new Set(text.match(/\bleaktrail_[a-z_]+/g) ?? [])];

  test.each([["prometheus/alerts.yaml"], ["grafana/sidecars.json"]])("%s asks for metrics that there are", (path) => {
    expect(named(read(path)).length).toBeGreaterThan(3);
    for (const name of named(read(path))) expect(known).toContain(name);
  });

  test("each alert says what happened and what it means", () => {
    const { groups } = parse(read("prometheus/alerts.yaml")) as {
      groups: readonly {
        rules: readonly { alert: string; expr: string; labels: object; annotations: { summary: string; description: string } }[];
      }[];
    };
    for (const { expr, annotations } of groups.flatMap(({ rules }) => rules)) {
      expect(expr).not.toBe("");
      expect(annotations.summary.length).toBeGreaterThan(20);
      expect(annotations.description.length).toBeGreaterThan(20);
    }
  });

  test("each panel has a place of its own", () => {
    const { panels } = JSON.parse(read("grafana/sidecars.json")) as { panels: readonly { gridPos: { x: number; y: number } }[] };
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x},${y}`)).size).toBe(panels.length);
  });
});

describe("deploy/systemd/leaktrail-watch.service", () => {
  const unit = read("systemd/leaktrail-watch.service");

  test("runs as a user of its own that may write its state only", () => {
    for (const line of [
      "DynamicUser=yes",
      "ProtectSystem=strict",
      "StateDirectory=leaktrail-watch",
      "CapabilityBoundingSet=",
      "NoNewPrivileges=yes",
    ])
      expect(unit.split("\n")).toContain(line);
  });

  test("names files for key and token, and holds neither", () => {
    expect(unit).toMatch(/--key-file=\$\{CREDENTIALS_DIRECTORY\}\/key --token-file=\$\{CREDENTIALS_DIRECTORY\}\/token/);
  });
});
