import { namedToken } from "../formats/index.ts";

export const artsy = [
  namedToken({
    id: "artsy-client-secret",
    title: "Artsy client secret",
    family: "artsy",
    severity: "medium",
    names: ["artsy"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.artsy.net/",
    remedy: "Delete the app on developers.artsy.net",
  }),
];
