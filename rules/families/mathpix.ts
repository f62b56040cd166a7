import { namedToken } from "../formats/index.ts";

export const mathpix = [
  namedToken({
    id: "mathpix-app-key",
    title: "Mathpix app key",
    family: "mathpix",
    severity: "high",
    names: ["mathpix"],
    kinds: ["app_key", "api_key", "key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.mathpix.com/#authorization",
    remedy: "Delete the key under the organisation's API keys in the Mathpix console",
  }),
];
