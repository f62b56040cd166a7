import { alphabets, endsWord, exactly, fillerIn, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

const formatSource = "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys";
const remedy = "DELETE /v3/tokens/{token-id}";
const { re2, characters } = alphabets.lowerAndDigits;

/** Its prefix is an everyday word: what stands behind it tells. */
const apiToken: Rule = {
  id: "rancher-api-token",
  title: "Rancher API token",
  family: "rancher",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ["token-"],
  followUp: () => [exactly("token-", "alphanumeric"), run(re2, 5), { text: ":" }, run(re2, 54), endsWord, notFiller],
  pattern: `(token-${re2}{5}:${re2}{54})`,
  windowBytes: { before: 0, after: 66 },
  edges: "alphanumeric",
  previewPrefix: "token-",
  accept: (secret) => fillerIn(secret.subarray(6)) ?? true,
  formatSource,
  remedy,
  samples: (random) => {
    const make = () => `token-${random.text(5, characters)}:${random.text(54, characters)}`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `RANCHER_BEARER=${first}\n`, secret: first },
        { text: `curl -u "${second}" https://rancher.example.net/v3`, secret: second },
        { text: `    token: ${third}\n`, secret: third },
      ],
      negative: ["token-abcde: the name of it", `token-${"a".repeat(5)}:${"a".repeat(54)}`, `${first.slice(0, 14)} `],
    };
  },
};

export const rancher = [
  apiToken,
  prefixedToken({
    id: "rancher-kubeconfig-token",
    title: "Rancher kubeconfig token",
    family: "rancher",
    severity: "critical",
    prefix: "kubeconfig-",
    parts: [
      { of: "lowerAndDigits", length: 1, lengthMax: 8 },
      "-",
      { of: "lowerAndDigits", length: 5, lengthMax: 24 },
      ":",
      { of: "lowerAndDigits", length: 54 },
    ],
    formatSource,
    remedy,
  }),
];
