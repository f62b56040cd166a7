import { namedToken } from "../formats/index.ts";

export const sheety = [
  namedToken({
    id: "sheety-token",
    title: "Sheety bearer token",
    family: "sheety",
    severity: "medium",
    names: ["sheety"],
    kinds: ["token", "bearer", "secret", "auth"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://sheety.co/docs/authentication",
    remedy: "Change it on the project's Authentication page",
  }),
];
