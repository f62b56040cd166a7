import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const make = [
  prefixedToken({
    id: "make-webhook-url",
    title: "Make webhook URL",
    family: "make",
    severity: "medium",
    prefix: "hook.",
    parts: [
      { oneOf: ["eu1.make.com/", "eu2.make.com/", "us1.make.com/", "us2.make.com/", "integromat.com/"] },
      { of: "lowerAndDigits", length: 32 },
    ],
    formatSource: "https://help.make.com/webhooks",
    remedy: "Delete the webhook and add it anew",
  }),
  namedToken({
    id: "make-api-token",
    title: "Make API token",
    family: "make",
    severity: "critical",
    names: ["make_api", "make_com", "integromat"],
    parts: uuid,
    formatSource: "https://developers.make.com/api-documentation/authentication",
    remedy: "Delete it under Profile, API access",
  }),
];
