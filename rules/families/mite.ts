import { namedToken } from "../formats/index.ts";

export const mite = [
  namedToken({
    id: "mite-api-key",
    title: "mite API key",
    family: "mite",
    severity: "high",
    names: ["mite_api", "mite_account", "mite_yo"],
    kinds: ["key", "token"],
    parts: [{ of: "hex", length: 16 }],
    formatSource: "https://mite.de/api/",
    remedy: "Reset it under the user's settings",
  }),
];
