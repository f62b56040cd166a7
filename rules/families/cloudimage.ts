import { namedToken } from "../formats/index.ts";

export const cloudimage = [
  namedToken({
    id: "cloudimage-api-key",
    title: "Cloudimage API key",
    family: "cloudimage",
    severity: "medium",
    names: ["cloudimage"],
    parts: [{ of: "lowerAndDigits", length: 30 }],
    formatSource: "https://docs.cloudimage.io/",
    remedy: "Regenerate it in the Cloudimage console",
  }),
];
