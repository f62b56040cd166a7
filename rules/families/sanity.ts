import { namedToken } from "../formats/index.ts";

export const sanity = [
  namedToken({
    id: "sanity-api-token",
    title: "Sanity API token",
    family: "sanity",
    severity: "high",
    names: ["sanity"],
    parts: ["sk", { of: "base62", length: 78, lengthMax: 200 }],
    formatSource: "https://www.sanity.io/docs/content-lake/http-auth",
    remedy: "Delete it under API, Tokens of the project, or with sanity tokens delete",
  }),
];
