import { namedToken } from "../formats/index.ts";

export const printify = [
  namedToken({
    id: "printify-token",
    title: "Printify personal access token",
    family: "printify",
    severity: "high",
    names: ["printify"],
    parts: [
      "eyJ",
      { of: "url64", length: 20, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 100, lengthMax: 900 },
      ".",
      { of: "url64", length: 300, lengthMax: 700 },
    ],
    formatSource: "https://developers.printify.com/#authentication",
    remedy: "Delete the token under Account, Connections",
  }),
];
