import { namedToken } from "../formats/index.ts";

export const vulners = [
  namedToken({
    id: "vulners-api-key",
    title: "Vulners API key",
    family: "vulners",
    severity: "medium",
    names: ["vulners"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://docs.vulners.com/",
    remedy: "Delete it under API keys in the Vulners account",
  }),
];
