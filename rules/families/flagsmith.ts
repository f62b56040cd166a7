import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.flagsmith.com/clients/server-side";

export const flagsmith = [
  prefixedToken({
    id: "flagsmith-server-key",
    title: "Flagsmith server-side environment key",
    family: "flagsmith",
    severity: "medium",
    prefix: "ser.",
    parts: [{ of: "base62", length: 22 }],
    formatSource,
    remedy: "Delete it under the SDK keys of its environment",
  }),
  namedToken({
    id: "flagsmith-api-token",
    title: "Flagsmith organization API key or user token",
    family: "flagsmith",
    severity: "high",
    names: ["flagsmith"],
    parts: [{ of: "base62", length: 8 }, ".", { of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete it under Organization settings, API keys",
  }),
  namedToken({
    id: "flagsmith-user-token",
    title: "Flagsmith user API token",
    family: "flagsmith",
    severity: "high",
    names: ["flagsmith"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Reset it under Account settings, Keys",
  }),
];
