import { namedToken } from "../formats/index.ts";

export const oura = [
  namedToken({
    id: "oura-personal-access-token",
    title: "Oura personal access token",
    family: "oura",
    severity: "high",
    names: ["oura"],
    kinds: ["access_token", "token", "api_key", "pat"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://cloud.ouraring.com/docs/authentication",
    remedy: "Delete it at cloud.ouraring.com/personal-access-tokens",
  }),
];
