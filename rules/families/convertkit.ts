import { namedToken } from "../formats/index.ts";

const shared = {
  family: "convertkit",
  severity: "high",
  formatSource: "https://developers.kit.com/api-reference/authentication",
  remedy: "Regenerate it under Settings, Developer",
  names: ["convertkit", "convert_kit"],
} as const;

export const convertkit = [
  namedToken({
    ...shared,
    id: "convertkit-api-key",
    title: "ConvertKit (Kit) API key",
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "url64", length: 22 }],
  }),
  namedToken({
    ...shared,
    id: "convertkit-api-secret",
    title: "ConvertKit (Kit) API secret",
    kinds: ["api_secret", "secret"],
    parts: [{ of: "url64", length: 43 }],
  }),
];
