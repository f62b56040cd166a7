import { namedToken } from "../formats/index.ts";

export const unsplash = [
  namedToken({
    id: "unsplash-key",
    title: "Unsplash access or secret key",
    family: "unsplash",
    severity: "medium",
    names: ["unsplash"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://unsplash.com/documentation#authorization",
    remedy: "Regenerate the keys on the application's page",
  }),
];
