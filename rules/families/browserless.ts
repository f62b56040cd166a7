import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const browserless = [
  namedToken({
    id: "browserless-token",
    title: "Browserless token",
    family: "browserless",
    severity: "high",
    names: ["browserless"],
    parts: [...uuid],
    formatSource: "https://docs.browserless.io/baas/start",
    remedy: "Reset it under API Keys in the Browserless account",
  }),
];
