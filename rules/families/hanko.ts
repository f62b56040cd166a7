import { namedToken } from "../formats/index.ts";

export const hanko = [
  namedToken({
    id: "hanko-api-key",
    title: "Hanko Cloud API key",
    family: "hanko",
    severity: "high",
    names: ["hanko"],
    kinds: ["api_key", "secret", "key"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://docs.hanko.io/api-reference/admin/introduction",
    remedy: "Delete it under API keys in Hanko Cloud",
  }),
];
