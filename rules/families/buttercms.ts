import { namedToken } from "../formats/index.ts";

export const buttercms = [
  namedToken({
    id: "buttercms-api-token",
    title: "ButterCMS API token",
    family: "buttercms",
    severity: "medium",
    names: ["butter_cms"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://buttercms.com/docs/api/",
    remedy: "Replace it under Settings in the ButterCMS dashboard",
  }),
];
