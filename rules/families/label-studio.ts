import { namedToken } from "../formats/index.ts";

export const labelStudio = [
  namedToken({
    id: "label-studio-token",
    title: "Label Studio legacy token",
    family: "label-studio",
    severity: "high",
    names: ["label_studio"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://labelstud.io/guide/access_tokens",
    remedy: "Revoke it under Account & Settings",
  }),
];
