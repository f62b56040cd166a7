import { namedToken } from "../formats/index.ts";

export const netlas = [
  namedToken({
    id: "netlas-api-key",
    title: "Netlas API key",
    family: "netlas",
    severity: "medium",
    names: ["netlas"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.netlas.io/",
    remedy: "Regenerate it in the Netlas profile",
  }),
];
