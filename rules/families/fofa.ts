import { namedToken } from "../formats/index.ts";

export const fofa = [
  namedToken({
    id: "fofa-api-key",
    title: "FOFA API key",
    family: "fofa",
    severity: "medium",
    names: ["fofa"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://en.fofa.info/api",
    remedy: "Reset it under Personal center, API key",
  }),
];
