import { namedToken } from "../formats/index.ts";

export const vultr = [
  namedToken({
    id: "vultr-api-key",
    title: "Vultr API key",
    family: "vultr",
    severity: "critical",
    names: ["vultr"],
    parts: [{ of: "upperAndDigits", length: 36 }],
    formatSource: "https://docs.vultr.com/platform/other/api/regenerate-api-key",
    remedy: "Regenerate it under Account, API",
  }),
];
