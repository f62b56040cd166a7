import { infixedToken } from "../formats/index.ts";

export const tines = [
  infixedToken({
    id: "tines-webhook-url",
    title: "Tines webhook URL",
    family: "tines",
    severity: "medium",
    confidence: "high",
    before: [{ of: "url64", length: 1, lengthMax: 63 }],
    infix: ".tines.com/webhook/",
    after: [{ of: "hex", length: 32 }, "/", { of: "hex", length: 32 }],
    formatSource: "https://www.tines.com/docs/actions/types/webhook/",
    remedy: "Change the webhook action's path and secret",
  }),
];
