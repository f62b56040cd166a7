import { namedToken } from "../formats/index.ts";

export const lunchmoney = [
  namedToken({
    id: "lunch-money-access-token",
    title: "Lunch Money access token",
    family: "lunchmoney",
    severity: "high",
    names: ["lunchmoney", "lunch_money"],
    parts: [{ of: "hex", length: 50 }],
    formatSource: "https://lunchmoney.dev/#authentication",
    remedy: "Revoke it under Settings, Developers",
  }),
];
