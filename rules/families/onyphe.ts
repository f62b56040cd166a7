import { namedToken } from "../formats/index.ts";

export const onyphe = [
  namedToken({
    id: "onyphe-api-key",
    title: "ONYPHE API key",
    family: "onyphe",
    severity: "medium",
    names: ["onyphe"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.onyphe.io/docs/onyphe-api",
    remedy: "Regenerate it on the ONYPHE account page",
  }),
];
