import { prefixedToken } from "../formats/index.ts";

export const configcat = [
  prefixedToken({
    id: "configcat-sdk-key",
    title: "ConfigCat SDK key",
    family: "configcat",
    severity: "medium",
    prefix: "configcat-sdk-1/",
    parts: [{ of: "url64", length: 22 }, "/", { of: "url64", length: 22 }],
    formatSource: "https://configcat.com/docs/sdk-reference/overview/",
    remedy: "Revoke it under View SDK Keys in the dashboard",
  }),
];
