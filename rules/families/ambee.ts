import { namedToken } from "../formats/index.ts";

export const ambee = [
  namedToken({
    id: "ambee-api-key",
    title: "Ambee API key",
    family: "ambee",
    severity: "medium",
    names: ["ambee"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.ambeedata.com/",
    remedy: "Regenerate the key in the dashboard",
  }),
];
