import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://goldrush.dev/docs/api-reference/authentication";

export const covalent = [
  prefixedToken({
    id: "covalent-api-key",
    title: "Covalent (GoldRush) API key",
    family: "covalent",
    severity: "medium",
    prefix: "cqt_",
    parts: [{ of: "base62", length: 26, lengthMax: 28 }],
    formatSource,
    remedy: "Delete the key under API Keys in the GoldRush platform",
  }),
  namedToken({
    id: "covalent-legacy-api-key",
    title: "Covalent API key of the first form",
    family: "covalent",
    severity: "medium",
    names: ["covalent"],
    parts: ["ckey_", { of: "hex", length: 27 }],
    formatSource,
    remedy: "Delete the key under API Keys in the GoldRush platform",
  }),
];
