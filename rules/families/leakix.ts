import { namedToken } from "../formats/index.ts";

export const leakix = [
  namedToken({
    id: "leakix-api-key",
    title: "LeakIX API key",
    family: "leakix",
    severity: "medium",
    names: ["leakix"],
    parts: [{ of: "base62", length: 48 }],
    formatSource: "https://docs.leakix.net/docs/api/authentication/",
    remedy: "Reset it under Settings, API key",
  }),
];
