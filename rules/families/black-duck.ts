import { namedToken } from "../formats/index.ts";

export const blackDuck = [
  namedToken({
    id: "black-duck-api-token",
    title: "Black Duck API token",
    family: "black-duck",
    severity: "high",
    names: ["blackduck", "black_duck", "bd_hub"],
    parts: [{ of: "base64", length: 90, lengthMax: 110 }],
    formatSource: "https://documentation.blackduck.com/bundle/bd-hub/page/Users/UserAccessTokens.html",
    remedy: "Delete it under My access tokens",
  }),
];
