import { namedToken } from "../formats/index.ts";

export const clearbit = [
  namedToken({
    id: "clearbit-secret-key",
    title: "Clearbit secret key",
    family: "clearbit",
    severity: "high",
    names: ["clearbit"],
    parts: ["sk_", { of: "hex", length: 32 }],
    formatSource: "https://dashboard.clearbit.com/docs#authentication",
    remedy: "Roll it under API in the Clearbit dashboard",
  }),
];
