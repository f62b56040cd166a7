import { namedToken } from "../formats/index.ts";

export const loqate = [
  namedToken({
    id: "loqate-api-key",
    title: "Loqate service key",
    family: "loqate",
    severity: "medium",
    names: ["loqate", "postcodeanywhere", "pca"],
    parts: [
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
    ],
    formatSource: "https://docs.loqate.com/getting-started/api-keys",
    remedy: "Remove the service key in the account",
  }),
];
