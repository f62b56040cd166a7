import { namedToken } from "../formats/index.ts";

export const beebole = [
  namedToken({
    id: "beebole-api-token",
    title: "Beebole API token",
    family: "beebole",
    severity: "high",
    names: ["beebole"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource: "https://beebole.com/help/api/",
    remedy: "Generate a new one under API in the account's module: that ends the old one",
  }),
];
