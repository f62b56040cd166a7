import { namedToken } from "../formats/index.ts";

export const criminalIp = [
  namedToken({
    id: "criminal-ip-api-key",
    title: "Criminal IP API key",
    family: "criminal-ip",
    severity: "medium",
    names: ["criminal_ip"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://www.criminalip.io/developer/api/introduction",
    remedy: "Refresh it under My Information, API Key",
  }),
];
