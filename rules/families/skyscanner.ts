import { namedToken } from "../formats/index.ts";

export const skyscanner = [
  namedToken({
    id: "skyscanner-api-key",
    title: "Skyscanner API key",
    family: "skyscanner",
    severity: "medium",
    names: ["skyscanner"],
    parts: [{ oneOf: ["sh", "prtl"] }, { of: "lowerAndDigits", length: 28, lengthMax: 30 }],
    formatSource: "https://developers.skyscanner.net/docs/getting-started/authentication",
    remedy: "Have the key replaced by Skyscanner partner support",
  }),
];
