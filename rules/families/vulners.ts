import { namedToken } from "../formats/index.ts";

export const vulners = [
  namedToken({
    id: "vulners-api-key",
    title: "Vulners API key",
    family: "vulners",
    severity: "medium",
    names: ["vulners"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://docs.vulners.com/docs/api_wrapper/python/#getting-api-key",
    remedy: "Delete it under Profile, API keys",
  }),
];
