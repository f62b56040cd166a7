import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const deploy = join(import.meta.dirname, "../../deploy");
const chart = join(deploy, "helm/leaktrail");
const rendered = join(import.meta.dirname, "rendered");

interface Container {
  readonly image: string;
  readonly args?: readonly string[];
  readonly env?: readonly { name: string; value?: string; valueFrom?: object }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly volumeMounts: readonly { name: string; mountPath: string; readOnly?: boolean }[];
  readonly ports?: readonly { readonly containerPort: number }[];
  readonly startupProbe?: object;
  readonly readinessProbe?: object;
  readonly livenessProbe?: object;
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Record<string, string> };
  readonly data?: Record<string, string>;
  readonly spec: Spec;
}

interface Pod {
  readonly securityContext: object;
  readonly hostPID?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostIPC?: boolean;
  readonly automountServiceAccountToken: boolean;
  readonly enableServiceLinks: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly tolerations: readonly object[];
  readonly initContainers: readonly Container[];
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
}

/** Of the kinds that there are: a DaemonSet has the first two, a PodMonitor the last. */
interface Spec {
  readonly selector: { readonly matchLabels: object };
  readonly template: { readonly metadata: { readonly labels: object; readonly annotations: object }; readonly spec: Pod };
  readonly podMetricsEndpoints: readonly { readonly relabelings: readonly object[] }[];
}

const textOf = (name: string) => readFileSync(join(rendered, `${name}.yaml`), "utf8");

function manifestsOf(name: string): Manifest[] {
  return parseAllDocuments(textOf(name)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  });
}

function manifest(name: string, kind: string): Manifest {
  return manifestsOf(name).find((one) => one.kind === kind) as Manifest;
}

/** The pod of the DaemonSet, and the container in it that watches. */
function podOf(name: string) {
  const { template } = manifest(name, "DaemonSet").spec;
  const watch = template.spec.containers[0] as Container;
  return { template, pod: template.spec, state: template.spec.initContainers[0] as Container, watch };
}

/** All files of the chart one behind another, in the order of their names. */
function chartHash(): string {
  const files = readdirSync(chart, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

test.each(["default", "full"])(
  "what is rendered with the %s values is what the chart says now (else run deploy/helm/render.sh)",
  (name) => {
    expect(textOf(name).split("\n")[0]).toContain(chartHash());
  },
);

describe.each(["default", "full"])("the chart, rendered with the %s values", (name) => {
  const { pod, state, watch, template } = podOf(name);

  test("watches as no root user, with no capability, on a read-only root", () => {
    expect(pod.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 0,
      seccompProfile: { type: "RuntimeDefault" },
    });
    expect(watch.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect([pod.hostPID, pod.hostNetwork, pod.hostIPC]).toEqual([undefined, undefined, undefined]);
    expect([pod.automountServiceAccountToken, pod.enableServiceLinks]).toEqual([false, false]);
  });

  test("is root for as long as it takes to give the state's folder away, and may do that only", () => {
    expect(state.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"], add: ["CHOWN", "FOWNER"] },
    });
    expect(state.volumeMounts).toEqual([{ name: "state", mountPath: "/state" }]);
    expect(pod.initContainers).toHaveLength(1);
  });

  test("mounts logs read-only, and has room for its state and nothing else", () => {
    const writable = watch.volumeMounts.filter(({ readOnly }) => !readOnly).map(({ mountPath }) => mountPath);
    expect(writable).toEqual(["/state", "/tmp"]);
    expect(watch.args?.slice(0, 2)).toEqual(["watch", "/var/log/pods"]);
    expect(watch.args).toContain("--state=/state");
    const named = new Set(pod.volumes.map((volume) => volume.name));
    for (const { name: mounted } of watch.volumeMounts) expect(named).toContain(mounted);
  });

  test("holds no secret: the key comes from a Secret that is made beside it", () => {
    expect(manifestsOf(name).map(({ kind }) => kind)).not.toContain("Secret");
    const key = watch.env?.find((variable) => variable.name === "LEAKTRAIL_KEY");
    expect(key?.value).toBeUndefined();
    expect(key?.valueFrom).toHaveProperty("secretKeyRef");
  });

  test("is asked whether it lives, and whether it scans, where it answers", () => {
    const [metrics] = watch.ports ?? [];
    expect(watch.args).toContain(`--metrics-listen=0.0.0.0:${metrics?.containerPort}`);
    const at = (path: string) => ({ httpGet: { path, port: "metrics" } });
    expect(watch.startupProbe).toMatchObject(at("/readyz"));
    expect(watch.readinessProbe).toMatchObject(at("/readyz"));
    expect(watch.livenessProbe).toMatchObject(at("/healthz"));
  });

  test("has bounds, and time to read and send what is there when it ends", () => {
    expect(watch.resources.limits).toHaveProperty("memory");
    expect(state.resources).toEqual(watch.resources);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
  });

  test("runs on every node, and is found by its labels", () => {
    expect(pod.tolerations).toEqual([{ operator: "Exists" }]);
    expect(template.metadata.labels).toMatchObject(manifest(name, "DaemonSet").spec.selector.matchLabels);
    for (const { metadata } of manifestsOf(name)) expect(metadata.labels).toMatchObject({ "app.kubernetes.io/instance": "leaktrail" });
  });
});

describe("the chart with its defaults", () => {
  const { watch, template } = podOf("default");

  test("is a DaemonSet and nothing else", () => {
    expect(manifestsOf("default").map(({ kind }) => kind)).toEqual(["DaemonSet"]);
    expect(template.metadata.annotations).toMatchObject({ "prometheus.io/scrape": "true", "prometheus.io/port": "7468" });
  });

  test("takes the collector's token from the Secret", () => {
    const token = watch.env?.find((variable) => variable.name === "LEAKTRAIL_TOKEN");
    expect(token).toEqual({ name: "LEAKTRAIL_TOKEN", valueFrom: { secretKeyRef: { name: "leaktrail", key: "token" } } });
  });

  test("holds reading to nothing", () => {
    expect(watch.args?.filter((argument) => argument.startsWith("--max"))).toEqual([]);
  });
});

describe("the chart with everything that it can do", () => {
  const { watch, pod, template } = podOf("full");

  test("passes on what the watch is told", () => {
    for (const argument of [
      "--sink=kafka://kafka-1:9092,kafka-2:9092",
      "--index=https://leaktrail.internal",
      "--trust=/etc/leaktrail/trust/trust.pub",
      "--source=host=$(NODE)",
      "--source=agent=nightly",
      "--from-end",
      "--max-cpu=0.25",
      "--max-bytes-per-second=20M",
    ])
      expect(watch.args).toContain(argument);
    expect(watch.env).toContainEqual({ name: "NODE_OPTIONS", value: "--max-old-space-size=256" });
    expect(watch.image).toMatch(/^registry\.internal\/leaktrail@sha256:0{64}$/);
  });

  test("mounts ConfigMaps with the public key and the authority's certificates", () => {
    expect(pod.volumes).toContainEqual({
      name: "trust",
      configMap: { name: "leaktrail-trust", items: [{ key: "trust.pub", path: "trust.pub" }] },
    });
    expect(watch.volumeMounts).toContainEqual({ name: "ca", mountPath: "/etc/leaktrail/ca", readOnly: true });
    expect(watch.env).toContainEqual({ name: "NODE_EXTRA_CA_CERTS", value: "/etc/leaktrail/ca/ca.crt" });
  });

  test("is scraped once: by the operator, and not by annotation", () => {
    const [endpoint] = manifest("full", "PodMonitor").spec.podMetricsEndpoints;
    expect(endpoint).toMatchObject({ port: "metrics", path: "/metrics" });
    expect(endpoint?.relabelings).toContainEqual({ targetLabel: "job", replacement: "leaktrail-watch" });
    expect(template.metadata.annotations).not.toHaveProperty("prometheus.io/scrape");
  });

  test("brings the alerts and the dashboard that there are", () => {
    const alerts = parse(readFileSync(join(deploy, "prometheus/alerts.yaml"), "utf8"));
    expect(manifest("full", "PrometheusRule").spec).toEqual(alerts);
    const { data } = manifest("full", "ConfigMap");
    const dashboard = JSON.parse(readFileSync(join(deploy, "grafana/sidecars.json"), "utf8"));
    expect(JSON.parse(data?.["leaktrail-sidecars.json"] ?? "")).toEqual(dashboard);
  });
});

describe("the chart's values", () => {
  const schema = JSON.parse(readFileSync(join(chart, "values.schema.json"), "utf8"));
  const values = parse(readFileSync(join(chart, "values.yaml"), "utf8"));

  test("are those of its schema, which takes no other", () => {
    expect(Object.keys(schema.properties).sort()).toEqual(["global", ...Object.keys(values)].sort());
    expect(schema.additionalProperties).toBe(false);
  });

  test("have no place for a secret: only the name of one, and of its keys", () => {
    expect(schema.properties.secret.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties.secret.properties)).toEqual(["name", "key", "token"]);
    const place = new RegExp(schema.definitions.place.pattern);
    expect(["https://leaktrail.internal", "kafka://a:9092,b:9092"].every((one) => place.test(one))).toBe(true);
    expect(
      ["https://user:password@leaktrail.internal", "http://leaktrail.internal", "kafka://u:p@a:9092"].some((one) => place.test(one)),
    ).toBe(false);
  });
});
