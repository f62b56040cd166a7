import { namedToken } from "../formats/index.ts";

export const hexPm = [
  namedToken({
    id: "hex-pm-api-key",
    title: "Hex.pm API key",
    family: "hex-pm",
    severity: "critical",
    names: ["hex_api", "hexpm", "hex_pm"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://hex.pm/docs/publish",
    remedy: "mix hex.user key revoke NAME",
  }),
];
