import { namedToken } from "../formats/index.ts";

export const postageapp = [
  namedToken({
    id: "postageapp-api-key",
    title: "PostageApp API key",
    family: "postageapp",
    severity: "high",
    names: ["postageapp", "postage_app"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://dev.postageapp.com/api/",
    remedy: "Regenerate it under the project's settings",
  }),
];
