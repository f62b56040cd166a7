import { namedToken } from "../formats/index.ts";

export const middesk = [
  namedToken({
    id: "middesk-api-key",
    title: "Middesk API key",
    family: "middesk",
    severity: "critical",
    names: ["middesk"],
    parts: [{ oneOf: ["mk_live_", "mk_test_"] }, { of: "url64", length: 20, lengthMax: 64 }],
    formatSource: "https://docs.middesk.com/reference/authentication",
    remedy: "Roll the key under Settings, API keys",
  }),
];
