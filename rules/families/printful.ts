import { namedToken } from "../formats/index.ts";

export const printful = [
  namedToken({
    id: "printful-token",
    title: "Printful private token",
    family: "printful",
    severity: "high",
    names: ["printful"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://developers.printful.com/docs/#section/Authentication",
    remedy: "Delete the token under Settings, Developer portal",
  }),
];
