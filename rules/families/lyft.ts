import { namedToken } from "../formats/index.ts";

export const lyft = [
  namedToken({
    id: "lyft-client-secret",
    title: "Lyft client secret",
    family: "lyft",
    severity: "high",
    names: ["lyft"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://developer.lyft.com/docs/authentication",
    remedy: "Regenerate the client secret of the app",
  }),
];
