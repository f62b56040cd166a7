import { namedToken } from "../formats/index.ts";

export const deepsource = [
  namedToken({
    id: "deepsource-dsn",
    title: "DeepSource DSN",
    family: "deepsource",
    severity: "medium",
    names: ["deepsource"],
    kinds: ["dsn"],
    parts: ["https://", { of: "base62", length: 20, lengthMax: 64 }],
    formatSource: "https://docs.deepsource.com/docs/analyzers-test-coverage",
    remedy: "Regenerate it under the repository settings, Code coverage",
  }),
];
