import { namedToken, prefixedToken, type Rule } from "../formats/index.ts";

const shared = {
  family: "elevenlabs",
  formatSource: "https://elevenlabs.io/docs/api-reference/authentication",
  remedy: "Delete it under API Keys in the ElevenLabs developer settings",
} as const;

/** Other issuers' prefixes end in `sk_` too. */
export const elevenlabs: readonly Rule[] = [
  {
    ...prefixedToken({
      ...shared,
      id: "elevenlabs-api-key",
      title: "ElevenLabs API key",
      severity: "high",
      prefix: "sk_",
      parts: [{ of: "hex", length: 48 }],
    }),
    edges: "token",
  },
  namedToken({
    ...shared,
    id: "elevenlabs-legacy-key",
    title: "ElevenLabs API key of the old format",
    severity: "high",
    names: ["eleven_labs", "xi_api"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
