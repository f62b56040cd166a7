import { namedToken } from "../formats/index.ts";

const formatSource = "https://developers.etsy.com/documentation/essentials/authentication/";

export const etsy = [
  namedToken({
    id: "etsy-api-key",
    title: "Etsy API keystring",
    family: "etsy",
    severity: "high",
    names: ["etsy"],
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource,
    remedy: "Delete the app under Your apps in the developer portal",
  }),
  namedToken({
    id: "etsy-api-key-pair",
    title: "Etsy keystring with its shared secret",
    family: "etsy",
    severity: "high",
    names: ["etsy"],
    parts: [{ of: "lowerAndDigits", length: 24 }, ":", { of: "lowerAndDigits", length: 10, lengthMax: 64 }],
    formatSource,
    remedy: "Delete the app under Your apps in the developer portal",
  }),
  namedToken({
    id: "etsy-oauth-token",
    title: "Etsy OAuth token",
    family: "etsy",
    severity: "high",
    names: ["etsy"],
    parts: [{ of: "digits", length: 5, lengthMax: 12 }, ".", { of: "url64", length: 60, lengthMax: 140 }],
    formatSource,
    remedy: "Remove the app under Account, Security and privacy, Connected apps",
  }),
];
