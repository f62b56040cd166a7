import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.mercury.com/docs/getting-started";

export const mercury = [
  prefixedToken({
    id: "mercury-api-token",
    title: "Mercury production API token",
    family: "mercury",
    severity: "critical",
    prefix: "mercury_production_",
    parts: [{ of: "letters", length: 2, lengthMax: 6 }, "_", { of: "base62", length: 40, lengthMax: 50 }, "_yrucrem"],
    formatSource,
    remedy: "Delete the token under Settings, API Tokens",
  }),
  prefixedToken({
    id: "mercury-sandbox-api-token",
    title: "Mercury sandbox API token",
    family: "mercury",
    severity: "low",
    prefix: "mercury_sandbox_",
    parts: [{ of: "letters", length: 2, lengthMax: 6 }, "_", { of: "base62", length: 40, lengthMax: 50 }, "_yrucrem"],
    formatSource,
    remedy: "Delete the token under Settings, API Tokens of the sandbox",
  }),
];
