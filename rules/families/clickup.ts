import { namedToken, prefixedToken } from "../formats/index.ts";

export const clickup = [
  prefixedToken({
    id: "clickup-personal-token",
    title: "ClickUp personal API token",
    family: "clickup",
    severity: "high",
    prefix: "pk_",
    parts: [{ of: "digits", length: 6, lengthMax: 10 }, "_", { of: "upperAndDigits", length: 32 }],
    formatSource: "https://developer.clickup.com/docs/authentication",
    remedy: "Regenerate it under Settings, Apps: that ends the old one",
  }),
  namedToken({
    id: "clickup-client-secret",
    title: "ClickUp OAuth client secret",
    family: "clickup",
    severity: "high",
    names: ["clickup"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://developer.clickup.com/docs/authentication",
    remedy: "Regenerate the client secret under Settings, Apps",
  }),
];
