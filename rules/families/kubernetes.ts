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
    id: "kubernetes-k3s-node-token",
    title: "K3s or RKE2 node token",
    family: "kubernetes",
    severity: "critical",
    prefix: "K10",
    parts: [{ of: "hex", length: 64 }, "::", { oneOf: ["server", "node"] }, ":", { of: "hex", length: 32 }],
    formatSource: "https://docs.k3s.io/cli/token",
    remedy: "k3s token rotate",
  }),
];
