import { namedToken } from "../formats/index.ts";

export const modernTreasury = [
  namedToken({
    id: "modern-treasury-api-key",
    title: "Modern Treasury API key",
    family: "modern-treasury",
    severity: "critical",
    names: ["modern_treasury"],
    parts: [{ oneOf: ["live-", "test-"] }, { of: "url64", length: 32, lengthMax: 80 }],
    formatSource: "https://docs.moderntreasury.com/platform/reference/authentication",
    remedy: "Delete the key under Developers, API Keys",
  }),
];
