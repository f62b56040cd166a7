import { namedToken } from "../formats/index.ts";

export const oura = [
  namedToken({
    id: "oura-personal-access-token",
    title: "Oura personal access token",
    family: "oura",
    severity: "high",
    names: ["oura", "ouraring"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://cloud.ouraring.com/docs/authentication",
    remedy: "Delete it under Personal access tokens",
  }),
];
