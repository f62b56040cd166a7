import { namedToken } from "../formats/index.ts";

export const bridgecrew = [
  namedToken({
    id: "bridgecrew-api-key",
    title: "Bridgecrew or Prisma Cloud code security key",
    family: "bridgecrew",
    severity: "high",
    names: ["bridgecrew", "bc_api"],
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
    formatSource: "https://www.checkov.io/2.Basics/CLI%20Command%20Reference.html",
    remedy: "Delete it under Integrations, API tokens",
  }),
];
