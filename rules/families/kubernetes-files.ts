import {
  alphabets,
  blanks,
  chosen,
  maybe,
  maybeQuote,
  oneOf,
  type Phrase,
  phraseRule,
  sample,
  secret,
  some,
  upTo,
  value,
} from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const line: Phrase = [some("[^\\n\\r]", 0, 200), some("[\\n\\r]", 1, 2)];

function isText(encoded: Buffer): boolean {
  const bytes = Buffer.from(encoded.toString("latin1"), "base64");
  return bytes.length >= 6 && bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

export const kubernetesFiles = [
  phraseRule({
    id: "kubernetes-secret-data",
    title: "Value in a Kubernetes Secret's manifest",
    family: "kubernetes",
    severity: "high",
    confidence: "high",
    begins: ["kind: Secret"],
    phrase: [
      some("[\\n\\r]", 1, 2),
      upTo(10, line),
      "data:",
      some("[\\t\\n\\r ]", 1, 12),
      some("[0-9A-Za-z_.-]", 1, 100),
      ": ",
      maybeQuote,
      secret([some(BASE64, 8, 4000), some("[=]", 0, 2)], "part"),
      some("[\"'\\t\\n\\r ]", 1),
    ],
    accept: isText,
    formatSource: "https://kubernetes.io/docs/concepts/configuration/secret/",
    remedy: "Change it where it is used, then in the Secret; base64 hides nothing",
    make: (random) => Buffer.from(sample.base62(20)(random)).toString("base64"),
    found: [
      (made) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  password: ${made}\n`,
      (made) => `kind: Secret\ndata:\n  api.key: "${made}"\n`,
      (made) => `kind: Secret\nmetadata:\n  name: a\n  labels:\n    b: c\ndata:\n  x: ${made}\n  y: z\n`,
    ],
    missed: [
      "kind: Secret\nmetadata:\n  name: db\n",
      "kind: SecretStore\ndata:\n  a: b\n",
      "kind: Secret\ndata:\n  password: {{ .Values.x }}\n",
    ],
  }),
  phraseRule({
    id: "kubernetes-secret-string-data",
    title: "Value in plain text in a Kubernetes Secret's manifest",
    family: "kubernetes",
    severity: "high",
    confidence: "high",
    begins: ["stringData:"],
    phrase: [
      some("[\\t\\n\\r ]", 1, 12),
      upTo(3, [some("[hun]", 1), some("[a-z]", 2, 12), ": ", some("[^\\n\\r]", 0, 100), some("[\\t\\n\\r ]", 1, 12)]),
      some("[0-9A-Za-z_.-]", 1, 100),
      ": ",
      maybeQuote,
      value("[^\\t\\n\\f\\r \"'|>{}<]", 6, 300, ...chosen, "credential"),
    ],
    formatSource: "https://kubernetes.io/docs/concepts/configuration/secret/",
    remedy: "Change it where it is used, then in the Secret",
    make: sample.base62(20),
    found: [
      (made) => `kind: Secret\nstringData:\n  password: ${made}\n`,
      (made) => `stringData:\n  username: app\n  password: "${made}"\n`,
      (made) => `type: Opaque\nstringData:\n    API_KEY: '${made}'\n`,
    ],
    missed: ["stringData:\n  password: {{ .Values.password }}\n", "stringData:\n", "stringData:\n  username: app\n"],
  }),
  phraseRule({
    id: "kubeconfig-client-key",
    title: "Client key in a kubeconfig file",
    family: "kubernetes",
    severity: "critical",
    confidence: "high",
    keywords: ["client-key-data", "client_key_data"],
    phrase: [
      some("[\"']", 0, 1),
      blanks(0, 2),
      ":",
      blanks(0, 4),
      maybeQuote,
      secret(["LS0tLS1CRUdJTi", some(BASE64, 100, 7000), some("[=]", 0, 2)]),
    ],
    formatSource: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
    remedy: "Certificates of clients cannot be revoked: take the user's roles away, and rotate the cluster's CA",
    make: (random) => `LS0tLS1CRUdJTi${random.text(400, alphabets.base64.characters)}8=`,
    found: [
      (made) => `users:\n- name: a\n  user:\n    client-key-data: ${made}\n`,
      (made) => `"client-key-data": "${made}"`,
      (made) => `client-key-data: ${made}`,
    ],
    missed: ["client-key-data: DATA+OMITTED", "client-key-data:", "client-key-data: LS0t"],
  }),
  phraseRule({
    id: "kubeconfig-user-credential",
    title: "Token or password in a kubeconfig file",
    family: "kubernetes",
    severity: "critical",
    confidence: "high",
    begins: ["user:"],
    phrase: [
      some("[\\n\\r ]", 2, 24),
      maybe("username: ", some("[!-~]", 1, 80), some("[\\n\\r ]", 2, 24)),
      oneOf(["token: "], ["password: "]),
      maybeQuote,
      value("[!#-&(-~]", 8, 2000, ...chosen),
    ],
    formatSource: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
    remedy: "Delete the token's secret or service account; static passwords and tokens end with the API server's file",
    make: sample.base62(40),
    found: [
      (made) => `users:\n- name: a\n  user:\n    token: ${made}\n`,
      (made) => `  user:\n    username: admin\n    password: ${made}\n`,
      (made) => `user:\n  token: "${made}"`,
    ],
    missed: ["user:\n    token: REDACTED\n", "user:\n    exec: x\n", "user:\n  password: password\n"],
  }),
];
