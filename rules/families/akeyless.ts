import { namedToken } from "../formats/index.ts";

export const akeyless = [
  namedToken({
    id: "akeyless-access-key",
    title: "Akeyless access key",
    family: "akeyless",
    severity: "critical",
    names: ["akeyless"],
    parts: [{ of: "base64", length: 43 }],
    formatSource: "https://docs.akeyless.io/docs/api-key",
    remedy: "akeyless reset-access-key, or reset it under Auth methods",
  }),
];
