import { namedToken } from "../formats/index.ts";

/** One key for each product, and newer ones for the whole marketplace; all of 32 characters. */
export const apilayer = [
  namedToken({
    id: "apilayer-api-key",
    title: "APILayer API key",
    family: "apilayer",
    severity: "medium",
    names: ["apilayer", "api_layer"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.apilayer.com/",
    remedy: "Regenerate it in the APILayer account",
  }),
  namedToken({
    id: "apilayer-access-key",
    title: "APILayer product access key",
    family: "apilayer",
    severity: "medium",
    names: ["numverify", "mailboxlayer", "screenshotlayer", "pdflayer", "mediastack", "languagelayer", "userstack", "aviationstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.apilayer.com/",
    remedy: "Reset the access key in the product's dashboard",
  }),
];
