import { namedToken } from "../formats/index.ts";

export const imgur = [
  namedToken({
    id: "imgur-client-secret",
    title: "Imgur client secret or token",
    family: "imgur",
    severity: "medium",
    names: ["imgur"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://apidocs.imgur.com/#authorization-and-oauth",
    remedy: "Generate a new secret under Settings, Applications",
  }),
];
