import { namedToken } from "../formats/index.ts";

export const uber = [
  namedToken({
    id: "uber-client-secret",
    title: "Uber client secret or server token",
    family: "uber",
    severity: "high",
    names: ["uber"],
    kinds: ["client_secret", "secret", "server_token"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://developer.uber.com/docs/guides/authentication/introduction",
    remedy: "Regenerate the client secret under Auth in the developer dashboard",
  }),
];
