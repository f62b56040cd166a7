import { namedToken } from "../formats/index.ts";

export const vimeo = [
  namedToken({
    id: "vimeo-access-token",
    title: "Vimeo access token",
    family: "vimeo",
    severity: "high",
    names: ["vimeo"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.vimeo.com/api/authentication",
    remedy: "DELETE https://api.vimeo.com/tokens with it",
  }),
];
