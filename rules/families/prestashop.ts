import { namedToken } from "../formats/index.ts";

export const prestashop = [
  namedToken({
    id: "prestashop-webservice-key",
    title: "PrestaShop webservice key",
    family: "prestashop",
    severity: "critical",
    names: ["prestashop"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://devdocs.prestashop-project.org/8/webservice/tutorials/creating-access/",
    remedy: "Delete the key under Advanced parameters, Webservice",
  }),
];
