import { namedToken } from "../formats/index.ts";

export const imgur = [
  namedToken({
    id: "imgur-client-secret",
    title: "Imgur client secret",
    family: "imgur",
    severity: "medium",
    names: ["imgur"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://apidocs.imgur.com/",
    remedy: "Generate a new secret under Settings, Applications",
  }),
];
