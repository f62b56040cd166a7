import { namedToken } from "../formats/index.ts";

export const usBls = [
  namedToken({
    id: "us-bls-registration-key",
    title: "Bureau of Labor Statistics registration key",
    family: "us-bls",
    severity: "medium",
    names: ["bls"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.bls.gov/developers/",
    remedy: "Register for a new key and stop using this one",
  }),
];
