import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://hex.pm/docs/leaked-keys";

export const hexPm = [
  prefixedToken({
    id: "hex-pm-api-key",
    title: "Hex.pm API key",
    family: "hex-pm",
    severity: "critical",
    prefix: "hex_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Delete it under API keys on the hex.pm dashboard",
  }),
  namedToken({
    id: "hex-pm-legacy-api-key",
    title: "Hex.pm API key of the old format",
    family: "hex-pm",
    severity: "critical",
    names: ["hex_api", "hexpm", "hex_pm"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "mix hex.user key revoke NAME",
  }),
];
