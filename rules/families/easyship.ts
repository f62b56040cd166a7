import { namedToken } from "../formats/index.ts";

export const easyship = [
  namedToken({
    id: "easyship-access-token",
    title: "Easyship access token",
    family: "easyship",
    severity: "high",
    names: ["easyship"],
    parts: [{ oneOf: ["prod_", "sand_"] }, { of: "base64", length: 43 }],
    formatSource: "https://developers.easyship.com/reference/authentication",
    remedy: "Remove the integration under Connect, API",
  }),
];
