import { namedToken } from "../formats/index.ts";

export const whoop = [
  namedToken({
    id: "whoop-client-secret",
    title: "WHOOP client secret",
    family: "whoop",
    severity: "high",
    names: ["whoop"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.whoop.com/docs/developing/oauth/",
    remedy: "Rotate the client secret in the developer dashboard",
  }),
];
