import { namedToken } from "../formats/index.ts";

export const dynalist = [
  namedToken({
    id: "dynalist-api-token",
    title: "Dynalist API token",
    family: "dynalist",
    severity: "high",
    names: ["dynalist"],
    parts: [{ of: "url64", length: 128 }],
    formatSource: "https://apidocs.dynalist.io/",
    remedy: "Generate a new one on the developer page: that ends the old one",
  }),
];
