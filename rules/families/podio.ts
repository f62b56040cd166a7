import { namedToken } from "../formats/index.ts";

export const podio = [
  namedToken({
    id: "podio-access-token",
    title: "Podio access token",
    family: "podio",
    severity: "high",
    names: ["podio"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.podio.com/authentication",
    remedy: "Regenerate the client secret of the API key: its tokens end with it",
  }),
];
