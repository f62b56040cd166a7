import { namedToken } from "../formats/index.ts";

export const thirdweb = [
  namedToken({
    id: "thirdweb-secret-key",
    title: "thirdweb secret key",
    family: "thirdweb",
    severity: "high",
    names: ["thirdweb"],
    parts: [{ of: "url64", length: 84, lengthMax: 90 }],
    formatSource: "https://portal.thirdweb.com/account/api-keys",
    remedy: "Revoke the secret key under the project settings",
  }),
];
