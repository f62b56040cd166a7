import { namedToken } from "../formats/index.ts";

export const webshare = [
  namedToken({
    id: "webshare-api-key",
    title: "Webshare API key",
    family: "webshare",
    severity: "medium",
    names: ["webshare"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource: "https://apidocs.webshare.io/",
    remedy: "Delete it under API keys",
  }),
];
