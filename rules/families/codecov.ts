import { namedToken, uuid } from "../formats/index.ts";

export const codecov = [
  namedToken({
    id: "codecov-upload-token",
    title: "Codecov upload token",
    family: "codecov",
    severity: "medium",
    names: ["codecov"],
    parts: uuid,
    formatSource: "https://docs.codecov.com/docs/codecov-tokens",
    remedy: "Regenerate it under the configuration of its repository or organization",
  }),
];
