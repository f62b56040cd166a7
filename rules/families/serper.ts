import { namedToken } from "../formats/index.ts";

export const serper = [
  namedToken({
    id: "serper-api-key",
    title: "Serper API key",
    family: "serper",
    severity: "medium",
    names: ["serper"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://serper.dev/api-key",
    remedy: "Replace it under API Key in the Serper dashboard",
  }),
];
