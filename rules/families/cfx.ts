import { prefixedToken } from "../formats/index.ts";

export const cfx = [
  prefixedToken({
    id: "cfx-server-key",
    title: "Cfx.re (FiveM) server licence key",
    family: "cfx",
    severity: "medium",
    prefix: "cfxk_",
    parts: [{ of: "base62", length: 18, lengthMax: 24 }, "_", { of: "base62", length: 5, lengthMax: 6 }],
    formatSource: "https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/",
    remedy: "Delete it at portal.cfx.re under Server registration keys",
  }),
];
