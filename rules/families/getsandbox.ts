import { namedToken } from "../formats/index.ts";

export const getsandbox = [
  namedToken({
    id: "getsandbox-api-key",
    title: "Sandbox (getsandbox.com) API key",
    family: "getsandbox",
    severity: "low",
    names: ["getsandbox"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://getsandbox.com/docs/",
    remedy: "Regenerate it in the account",
  }),
];
