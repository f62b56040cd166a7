import { namedToken } from "../formats/index.ts";

export const weatherstack = [
  namedToken({
    id: "weatherstack-access-key",
    title: "weatherstack access key",
    family: "weatherstack",
    severity: "medium",
    names: ["weatherstack"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://weatherstack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
