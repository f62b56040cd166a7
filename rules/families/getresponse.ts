import { namedToken } from "../formats/index.ts";

export const getresponse = [
  namedToken({
    id: "getresponse-api-key",
    title: "GetResponse API key",
    family: "getresponse",
    severity: "high",
    names: ["getresponse", "get_response"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://apidocs.getresponse.com/v3/authentication/apikey",
    remedy: "Delete it under Tools, Integrations & API, API",
  }),
];
