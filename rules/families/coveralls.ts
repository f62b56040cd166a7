import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.coveralls.io/api-introduction";

export const coveralls = [
  namedToken({
    id: "coveralls-repo-token",
    title: "Coveralls repository token",
    family: "coveralls",
    severity: "medium",
    names: ["coveralls"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Regenerate it in the settings of its repository",
  }),
  namedToken({
    id: "coveralls-personal-token",
    title: "Coveralls personal API token",
    family: "coveralls",
    severity: "high",
    names: ["coveralls"],
    parts: [{ of: "url64", length: 36, lengthMax: 37 }],
    formatSource,
    remedy: "Regenerate it under the account page",
  }),
];
