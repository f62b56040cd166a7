import { namedToken, prefixedToken } from "../formats/index.ts";

export const kubernetes = [
  namedToken({
    id: "kubernetes-bootstrap-token",
    title: "Kubernetes bootstrap token",
    family: "kubernetes",
    severity: "critical",
    names: ["bootstrap", "kubeadm", "tls_bootstrap"],
    kinds: ["token", "token_string"],
    parts: [{ of: "lowerAndDigits", length: 6 }, ".", { of: "lowerAndDigits", length: 16 }],
    formatSource: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
    remedy: "kubeadm token delete ID",
  }),
  prefixedToken({
    id: "kubernetes-k3s-server-token",
    title: "K3s or RKE2 server token",
    family: "kubernetes",
    severity: "critical",
    prefix: "K10",
    parts: [{ of: "hex", length: 64 }, "::server:", { of: "hex", length: 32 }],
    formatSource: "https://docs.k3s.io/cli/token",
    remedy: "k3s token rotate",
  }),
  prefixedToken({
    id: "kubernetes-k3s-agent-token",
    title: "K3s or RKE2 agent token",
    family: "kubernetes",
    severity: "critical",
    prefix: "K10",
    parts: [{ of: "hex", length: 64 }, "::node:", { of: "hex", length: 32 }],
    formatSource: "https://docs.k3s.io/cli/token",
    remedy: "k3s token rotate",
  }),
];
