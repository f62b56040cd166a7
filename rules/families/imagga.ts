import { namedToken } from "../formats/index.ts";

export const imagga = [
  namedToken({
    id: "imagga-api-secret",
    title: "Imagga API secret",
    family: "imagga",
    severity: "medium",
    names: ["imagga"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.imagga.com/",
    remedy: "Regenerate it in the Imagga dashboard",
  }),
];
