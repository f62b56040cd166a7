import { namedToken } from "../formats/index.ts";

export const c99 = [
  namedToken({
    id: "c99-api-key",
    title: "C99 API key",
    family: "c99",
    severity: "low",
    names: ["c99"],
    parts: [
      { of: "upperAndDigits", length: 5 },
      "-",
      { of: "upperAndDigits", length: 5 },
      "-",
      { of: "upperAndDigits", length: 5 },
      "-",
      { of: "upperAndDigits", length: 5 },
    ],
    formatSource: "https://api.c99.nl/api_overview",
    remedy: "Regenerate it in the C99 account",
  }),
];
