import { namedToken } from "../formats/index.ts";

export const signupgenius = [
  namedToken({
    id: "signupgenius-api-key",
    title: "SignUpGenius user key",
    family: "signupgenius",
    severity: "high",
    names: ["signupgenius", "signup_genius"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.signupgenius.com/",
    remedy: "Regenerate it under Pro Tools, API Management",
  }),
];
