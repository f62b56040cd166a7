import { namedToken } from "../formats/index.ts";

export const codecov = [
  namedToken({
    id: "codecov-upload-token",
    title: "Codecov upload token",
    family: "codecov",
    severity: "medium",
    names: ["codecov"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.codecov.com/docs/codecov-tokens",
    remedy: "Regenerate it under the configuration of its repository or organization",
  }),
];
