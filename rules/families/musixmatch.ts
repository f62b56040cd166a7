import { namedToken } from "../formats/index.ts";

export const musixmatch = [
  namedToken({
    id: "musixmatch-api-key",
    title: "Musixmatch API key",
    family: "musixmatch",
    severity: "medium",
    names: ["musixmatch"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.musixmatch.com/lyrics-api/introduction",
    remedy: "Delete the application in the developer dashboard",
  }),
];
