import type { Values } from "./values.ts";

/** A line of a cluster's own logs: kubelet, API server audit, controllers, containerd, events. */
export function kubernetesLine(values: Values): string {
  const at = values.tick();
  const iso = at.toISOString();
  const klog = `${values.pick(["I", "I", "I", "W", "E"])}0314 ${iso.slice(11, 23)}000 ${String(values.below(9_999_999)).padStart(7)} `;
  const [pod, namespace] = [podName(values), values.pick(["default", "kube-system", "payments", "monitoring"])];
  return values.pick<() => string>([
    () =>
      `${klog}kubelet.go:2455] "SyncLoop (PLEG): event for pod" pod="${namespace}/${pod}" event={"ID":"${values.uuid()}","Type":"ContainerStarted","Data":"${values.hex(64)}"}`,
    () =>
      `${klog}reconciler_common.go:245] "operationExecutor.VerifyControllerAttachedVolume started for volume \\"kube-api-access-${values.of("base32", 5).toLowerCase()}\\" (UniqueName: \\"kubernetes.io/projected/${values.uuid()}-kube-api-access-${values.hex(5)}\\") pod \\"${pod}\\" (UID: \\"${values.uuid()}\\") " pod="${namespace}/${pod}"`,
    () =>
      `${klog}secret.go:194] Couldn't get secret ${namespace}/${values.service()}-credentials: secret "${values.service()}-credentials" not found`,
    () =>
      `${klog}nestedpendingoperations.go:348] Operation for "{volumeName:kubernetes.io/secret/${values.uuid()}-${values.service()}-tls podName: nodeName:}" failed. No retries permitted until ${iso} (durationBeforeRetry 2m2s). Error: MountVolume.SetUp failed for volume "${values.service()}-tls" : secret "${values.service()}-tls" not found`,
    () => `time="${iso}" level=info msg="PullImage \\"${values.image()}\\" returns image reference \\"sha256:${values.hex(64)}\\""`,
    () =>
      `time="${iso}" level=info msg="CreateContainer within sandbox \\"${values.hex(64)}\\" for &ContainerMetadata{Name:${values.service()},Attempt:0,} returns container id \\"${values.hex(64)}\\""`,
    () => audit(values, iso, namespace),
    () =>
      `${klog}authentication.go:73] "Unable to authenticate the request" err="[invalid bearer token, service account token has expired]"`,
    () => `${klog}certificate_manager.go:356] kubernetes.io/kubelet-serving: Rotating certificates`,
    () =>
      `${klog}controller.go:109] loading OpenAPI spec for "v1beta1.metrics.k8s.io" failed with: failed to retrieve openAPI spec, http error: ResponseCode: 503, Body: service unavailable, Header: map[Content-Type:[text/plain; charset=utf-8] X-Content-Type-Options:[nosniff]]`,
    () =>
      `${iso} stdout F {"level":"info","ts":${at.getTime() / 1000},"logger":"controller.${values.word()}","msg":"Reconciled","namespace":"${namespace}","name":"${pod}","reconcileID":"${values.uuid()}"}`,
    () =>
      `${namespace}   ${values.below(60)}m   Normal   Pulled   pod/${pod}   Successfully pulled image "${values.image()}" in ${values.below(9)}.${values.below(999)}s (${values.below(9)}.${values.below(999)}s including waiting). Image size: ${values.below(300_000_000)} bytes.`,
    () =>
      `${klog}leaderelection.go:258] successfully acquired lease ${namespace}/${values.service()}-leader holder=${pod}_${values.uuid()}`,
    () =>
      `{"level":"warn","ts":"${iso}","caller":"etcdserver/util.go:170","msg":"apply request took too long","took":"${values.below(999)}.${values.below(999)}ms","expected-duration":"100ms","prefix":"read-only range ","request":"key:\\"/registry/secrets/${namespace}/sh.helm.release.v1.${values.service()}.v${values.below(50)}\\" ","response":"range_response_count:1 size:${values.below(90_000)}"}`,
    () =>
      `${iso} [${values.pick(["INFO", "WARNING"])}] plugin/kubernetes: [${values.address()}:${values.below(60_000)}] A IN ${values.service()}.${namespace}.svc.cluster.local. udp 62 false 512 NOERROR qr,aa,rd 122 0.000${values.below(999)}s`,
    () =>
      `${klog}cert-manager/controller.go:164] "cert-manager/certificates-issuing: re-queuing item due to error processing" key="${namespace}/${values.service()}-tls" error="Operation cannot be fulfilled"`,
    () =>
      `${klog}garbagecollector.go:549] "Processing item" item="[v1/Secret, namespace: ${namespace}, name: default-token-${values.of("base32", 5).toLowerCase()}, uid: ${values.uuid()}]"`,
  ])();
}

function podName(values: Values): string {
  const short = values.of("base32", 5).toLowerCase();
  return values.chance(70) ? `${values.service()}-${values.hex(10)}-${short}` : `${values.service()}-${values.below(5)}`;
}

function audit(values: Values, iso: string, namespace: string): string {
  const resource = values.pick(["pods", "secrets", "configmaps", "serviceaccounts", "leases", "tokenreviews"]);
  return JSON.stringify({
    kind: "Event",
    apiVersion: "audit.k8s.io/v1",
    level: "Metadata",
    auditID: values.uuid(),
    stage: "ResponseComplete",
    requestURI: `/api/v1/namespaces/${namespace}/${resource}/${values.service()}-${values.word()}?timeout=10s&resourceVersion=${values.below(99_999_999)}&continue=${values.chance(20) ? values.base64url(60) : ""}`,
    verb: values.pick(["get", "list", "watch", "update", "create"]),
    user: {
      username: `system:serviceaccount:${namespace}:${values.service()}`,
      uid: values.uuid(),
      groups: ["system:serviceaccounts", "system:authenticated"],
      extra: {
        "authentication.kubernetes.io/credential-id": [`JTI=${values.uuid()}`],
        "authentication.kubernetes.io/pod-name": [podName(values)],
      },
    },
    sourceIPs: [values.address()],
    userAgent: `${values.service()}/v0.0.0 (linux/amd64) kubernetes/${values.hex(7)}`,
    objectRef: { resource, namespace, name: `${values.service()}-token-${values.of("base32", 5).toLowerCase()}`, apiVersion: "v1" },
    responseStatus: { metadata: {}, code: 200 },
    requestReceivedTimestamp: iso,
    annotations: {
      "authorization.k8s.io/decision": "allow",
      "authorization.k8s.io/reason": `RBAC: allowed by ClusterRoleBinding "${values.word()}"`,
    },
  });
}
