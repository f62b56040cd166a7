import { namedToken } from "../formats/index.ts";

export const linkpreview = [
  namedToken({
    id: "linkpreview-api-key",
    title: "LinkPreview API key",
    family: "linkpreview",
    severity: "low",
    names: ["linkpreview", "link_preview"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.linkpreview.net/",
    remedy: "Delete it under My account, API access keys",
  }),
];
