import { namedToken } from "../formats/index.ts";

export const wpscan = [
  namedToken({
    id: "wpscan-api-token",
    title: "WPScan API token",
    family: "wpscan",
    severity: "low",
    names: ["wpscan"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://wpscan.com/docs/api/v3/",
    remedy: "Regenerate it in the WPScan profile",
  }),
];
