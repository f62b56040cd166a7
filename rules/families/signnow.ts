import { namedToken } from "../formats/index.ts";

export const signnow = [
  namedToken({
    id: "signnow-api-token",
    title: "signNow token or client secret",
    family: "signnow",
    severity: "high",
    names: ["signnow", "sign_now"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.signnow.com/docs/signnow/authentication",
    remedy: "DELETE the token, or reset the app secret, in the API dashboard",
  }),
];
