import { namedToken } from "../formats/index.ts";

export const dagshub = [
  namedToken({
    id: "dagshub-token",
    title: "DagsHub access token",
    family: "dagshub",
    severity: "high",
    names: ["dagshub"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://dagshub.com/docs/use_cases/add_custom_tokens/",
    remedy: "Delete it under Settings, Tokens",
  }),
];
