import { prefixedToken } from "../formats/index.ts";

export const roblox = [
  prefixedToken({
    id: "roblox-security-cookie",
    title: "Roblox session cookie",
    family: "roblox",
    severity: "critical",
    prefix: "_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_",
    parts: [{ of: "anyHex", length: 300, lengthMax: 1000 }],
    formatSource: "https://create.roblox.com/docs/cloud/auth",
    remedy: "Sign out of all other sessions under Settings, Security",
  }),
  prefixedToken({
    id: "roblox-security-cookie-v2",
    title: "Roblox session cookie (current form)",
    family: "roblox",
    severity: "critical",
    prefix: "_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_CAEaAhAB.",
    parts: [{ of: "anyHex", length: 300, lengthMax: 1000 }],
    formatSource: "https://create.roblox.com/docs/cloud/auth",
    remedy: "Sign out of all other sessions under Settings, Security",
  }),
];
