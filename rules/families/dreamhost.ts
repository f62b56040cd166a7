import { namedToken } from "../formats/index.ts";

export const dreamhost = [
  namedToken({
    id: "dreamhost-api-key",
    title: "DreamHost API key",
    family: "dreamhost",
    severity: "critical",
    names: ["dreamhost"],
    kinds: ["api_key", "apikey", "key"],
    parts: [{ of: "upperAndDigits", length: 16 }],
    formatSource: "https://help.dreamhost.com/hc/en-us/articles/4407354972692-Connecting-to-the-DreamHost-API",
    remedy: "Delete it at https://panel.dreamhost.com/?tree=home.api",
  }),
];
