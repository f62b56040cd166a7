import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.paymentwall.com/integration/project-settings";

export const paymentwall = [
  namedToken({
    id: "paymentwall-secret-key",
    title: "Paymentwall secret or private key",
    family: "paymentwall",
    severity: "critical",
    names: ["paymentwall"],
    kinds: ["secret_key", "private_key", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Regenerate the keys of the project in the merchant area",
  }),
  namedToken({
    id: "paymentwall-brick-private-key",
    title: "Paymentwall Brick private key",
    family: "paymentwall",
    severity: "critical",
    names: ["paymentwall", "brick"],
    kinds: ["private_key"],
    parts: [{ oneOf: ["t_", ""] }, { of: "hex", length: 32 }],
    formatSource,
    remedy: "Regenerate the keys of the project in the merchant area",
  }),
];
