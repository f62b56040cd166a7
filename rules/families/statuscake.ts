import { namedToken } from "../formats/index.ts";

export const statuscake = [
  namedToken({
    id: "statuscake-api-token",
    title: "StatusCake API token",
    family: "statuscake",
    severity: "high",
    names: ["statuscake"],
    parts: [{ of: "base62", length: 20, lengthMax: 40 }],
    formatSource: "https://developers.statuscake.com/guides/api/authentication/",
    remedy: "Delete it under Account, API tokens",
  }),
];
