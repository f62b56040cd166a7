import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "kaggle",
  formatSource: "https://www.kaggle.com/docs/api",
  remedy: "Expire it under Settings, API",
} as const;

export const kaggle = [
  prefixedToken({
    ...shared,
    id: "kaggle-api-token",
    title: "Kaggle API token",
    severity: "high",
    prefix: "KGAT_",
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "kaggle-legacy-key",
    title: "Kaggle API key of the old format",
    severity: "high",
    names: ["kaggle"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
