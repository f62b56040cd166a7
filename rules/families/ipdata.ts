import { namedToken } from "../formats/index.ts";

export const ipdata = [
  namedToken({
    id: "ipdata-api-key",
    title: "ipdata API key",
    family: "ipdata",
    severity: "medium",
    names: ["ipdata"],
    parts: [{ of: "hex", length: 56 }],
    formatSource: "https://docs.ipdata.co/docs/authentication",
    remedy: "Regenerate the key in the dashboard",
  }),
];
