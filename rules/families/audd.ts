import { namedToken } from "../formats/index.ts";

export const audd = [
  namedToken({
    id: "audd-api-token",
    title: "AudD API token",
    family: "audd",
    severity: "medium",
    names: ["audd"],
    kinds: ["api_token", "token", "api_key", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.audd.io/",
    remedy: "Regenerate it in the AudD dashboard",
  }),
];
