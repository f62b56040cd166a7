import { infixedToken } from "../formats/index.ts";

export const harvest = [
  infixedToken({
    id: "harvest-personal-access-token",
    title: "Harvest personal access token",
    family: "harvest",
    severity: "high",
    before: [{ of: "digits", length: 4, lengthMax: 9 }],
    infix: ".pt.",
    after: [{ of: "url64", length: 86 }],
    formatSource: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/",
    remedy: "Delete it under Developers at id.getharvest.com",
  }),
  infixedToken({
    id: "harvest-oauth-token",
    title: "Harvest OAuth access token",
    family: "harvest",
    severity: "high",
    before: [{ of: "digits", length: 4, lengthMax: 9 }],
    infix: ".at.",
    after: [{ of: "url64", length: 86 }],
    formatSource: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/",
    remedy: "Remove the app's authorization under Developers at id.getharvest.com",
  }),
];
