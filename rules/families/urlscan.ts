import { namedToken } from "../formats/index.ts";

export const urlscan = [
  namedToken({
    id: "urlscan-api-key",
    title: "urlscan.io API key",
    family: "urlscan",
    severity: "medium",
    names: ["urlscan", "url_scan"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.urlscan.io/apis/urlscan-openapi",
    remedy: "Delete it under Settings and API",
  }),
];
