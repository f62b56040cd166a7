import { namedToken } from "../formats/index.ts";

export const gyazo = [
  namedToken({
    id: "gyazo-access-token",
    title: "Gyazo access token",
    family: "gyazo",
    severity: "high",
    names: ["gyazo"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://gyazo.com/api/docs/auth",
    remedy: "Delete the application or its token at gyazo.com/oauth/applications",
  }),
];
