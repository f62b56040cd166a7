import { namedToken, uuid } from "../formats/index.ts";

export const bridgecrew = [
  namedToken({
    id: "bridgecrew-api-key",
    title: "Bridgecrew or Prisma Cloud code security key",
    family: "bridgecrew",
    severity: "high",
    names: ["bridgecrew", "bc_api"],
    parts: uuid,
    formatSource: "https://www.checkov.io/2.Basics/CLI%20Command%20Reference.html",
    remedy: "Delete it under Integrations, API tokens",
  }),
];
