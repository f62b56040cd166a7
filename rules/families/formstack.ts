import { namedToken, prefixedToken } from "../formats/index.ts";

export const formstack = [
  namedToken({
    id: "formstack-access-token",
    title: "Formstack access token",
    family: "formstack",
    severity: "high",
    names: ["formstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.formstack.com/reference/api-overview",
    remedy: "Delete the application under API in the Formstack account",
  }),
  prefixedToken({
    id: "formstack-personal-access-token",
    title: "Formstack personal access token",
    family: "formstack",
    severity: "high",
    confidence: "medium",
    prefix: "fs_pat_",
    parts: [{ of: "url64", length: 20, lengthMax: 128 }],
    formatSource: "https://developers.formstack.com/reference/api-overview",
    remedy: "Delete it under the user's personal access tokens",
  }),
];
