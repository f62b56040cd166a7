import { prefixedToken } from "../formats/index.ts";

export const freepik = [
  prefixedToken({
    id: "freepik-api-key",
    title: "Freepik API key",
    family: "freepik",
    severity: "high",
    prefix: "FPSX",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.freepik.com/authentication",
    remedy: "Delete it under API keys in the Freepik API dashboard",
  }),
];
