import { namedToken } from "../formats/index.ts";

export const neverbounce = [
  namedToken({
    id: "neverbounce-private-key",
    title: "NeverBounce private API key",
    family: "neverbounce",
    severity: "medium",
    names: ["neverbounce", "never_bounce"],
    parts: [{ oneOf: ["private_", "secret_"] }, { of: "hex", length: 32 }],
    formatSource: "https://developers.neverbounce.com/docs/authentication",
    remedy: "Delete the app under Apps in the NeverBounce account",
  }),
];
