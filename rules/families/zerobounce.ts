import { namedToken } from "../formats/index.ts";

export const zerobounce = [
  namedToken({
    id: "zerobounce-api-key",
    title: "ZeroBounce API key",
    family: "zerobounce",
    severity: "medium",
    names: ["zerobounce", "zero_bounce"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.zerobounce.net/docs/api-dashboard",
    remedy: "Regenerate it under API Keys & Info",
  }),
];
