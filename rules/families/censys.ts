import { namedToken } from "../formats/index.ts";

export const censys = [
  namedToken({
    id: "censys-api-secret",
    title: "Censys API secret",
    family: "censys",
    severity: "medium",
    names: ["censys"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.censys.com/docs/platform-api",
    remedy: "Reset the secret under My Account, API",
  }),
];
