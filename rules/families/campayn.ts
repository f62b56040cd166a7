import { namedToken } from "../formats/index.ts";

export const campayn = [
  namedToken({
    id: "campayn-api-key",
    title: "Campayn API key",
    family: "campayn",
    severity: "high",
    names: ["campayn"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://github.com/nebojsac/Campayn-API",
    remedy: "Regenerate it under Account settings, API",
  }),
];
