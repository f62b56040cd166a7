import { namedToken } from "../formats/index.ts";

export const neverbounce = [
  namedToken({
    id: "neverbounce-api-key",
    title: "NeverBounce API key",
    family: "neverbounce",
    severity: "medium",
    names: ["neverbounce", "never_bounce"],
    parts: [{ oneOf: ["private_", "secret_", "api_"] }, { of: "lowerAndDigits", length: 32 }],
    formatSource: "https://developers.neverbounce.com/docs/authentication",
    remedy: "Delete the custom integration app in NeverBounce",
  }),
];
