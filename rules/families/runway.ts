import { prefixedToken, type Rule } from "../formats/index.ts";

/** Names that end in `key_` stand before hashes too. */
export const runway: readonly Rule[] = [
  {
    ...prefixedToken({
      id: "runway-api-secret",
      title: "Runway API secret",
      family: "runway",
      severity: "high",
      prefix: "key_",
      parts: [{ of: "hex", length: 128 }],
      formatSource: "https://docs.dev.runwayml.com/guides/setup/",
      remedy: "Disable it under API Keys in the developer portal",
    }),
    edges: "token",
  },
];
