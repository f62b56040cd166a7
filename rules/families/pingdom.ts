import { namedToken } from "../formats/index.ts";

export const pingdom = [
  namedToken({
    id: "pingdom-api-token",
    title: "Pingdom API token",
    family: "pingdom",
    severity: "high",
    names: ["pingdom"],
    parts: [{ of: "url64", length: 80, lengthMax: 90 }],
    formatSource: "https://docs.pingdom.com/api/",
    remedy: "Delete it under Settings, Pingdom API",
  }),
];
