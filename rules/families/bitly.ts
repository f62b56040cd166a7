import { namedToken } from "../formats/index.ts";

export const bitly = [
  namedToken({
    id: "bitly-access-token",
    title: "Bitly access token",
    family: "bitly",
    severity: "high",
    names: ["bitly", "bit_ly"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://dev.bitly.com/docs/getting-started/authentication/",
    remedy: "Generate a new one under Settings, API, or remove the app's access",
  }),
];
