import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.mastercard.com/open-finance-us/documentation/onboarding/";

export const finicity = [
  namedToken({
    id: "finicity-app-key",
    title: "Finicity application key",
    family: "finicity",
    severity: "high",
    names: ["finicity"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Roll the app key in the Mastercard Open Finance dashboard",
  }),
  namedToken({
    id: "finicity-partner-secret",
    title: "Finicity partner secret",
    family: "finicity",
    severity: "critical",
    names: ["finicity"],
    parts: [{ of: "base62", length: 20 }],
    formatSource,
    remedy: "PUT /aggregation/v2/partners/authentication with a new secret",
  }),
];
