import { namedToken } from "../formats/index.ts";

export const looker = [
  namedToken({
    id: "looker-client-secret",
    title: "Looker API client secret",
    family: "looker",
    severity: "high",
    names: ["looker"],
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource: "https://docs.cloud.google.com/looker/docs/api-auth",
    remedy: "Delete the API key pair of the user under Admin, Users",
  }),
];
