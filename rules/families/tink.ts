import { namedToken } from "../formats/index.ts";

export const tink = [
  namedToken({
    id: "tink-client-secret",
    title: "Tink client secret",
    family: "tink",
    severity: "critical",
    names: ["tink"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.tink.com/resources/getting-started/retrieve-access-token",
    remedy: "Rotate the client secret under App settings in the Tink Console",
  }),
];
