import { namedToken } from "../formats/index.ts";

export const prismic = [
  namedToken({
    id: "prismic-access-token",
    title: "Prismic access token",
    family: "prismic",
    severity: "medium",
    names: ["prismic"],
    parts: ["MC5", { of: "url64", length: 16, lengthMax: 40 }, ".", { of: "url64", length: 20, lengthMax: 250 }],
    formatSource: "https://prismic.io/docs/access-token",
    remedy: "Delete it under Settings, API & Security of the repository",
  }),
];
