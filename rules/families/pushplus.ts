import { namedToken } from "../formats/index.ts";

export const pushplus = [
  namedToken({
    id: "pushplus-token",
    title: "PushPlus token",
    family: "pushplus",
    severity: "medium",
    names: ["pushplus", "push_plus"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.pushplus.plus/doc/",
    remedy: "Reset the user token under the account's settings",
  }),
];
