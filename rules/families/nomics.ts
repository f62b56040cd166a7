import { namedToken } from "../formats/index.ts";

export const nomics = [
  namedToken({
    id: "nomics-api-key",
    title: "Nomics API key",
    family: "nomics",
    severity: "low",
    names: ["nomics"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://nomics.com/docs/",
    remedy: "The service is closed; remove the key",
  }),
];
