import { namedToken } from "../formats/index.ts";

export const browserless = [
  namedToken({
    id: "browserless-api-key",
    title: "Browserless API key",
    family: "browserless",
    severity: "medium",
    names: ["browserless"],
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
    formatSource: "https://docs.browserless.io/overview/connection-urls",
    remedy: "Reset it in the account settings",
  }),
];
