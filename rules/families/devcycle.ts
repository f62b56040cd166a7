import { prefixedToken } from "../formats/index.ts";

export const devcycle = [
  prefixedToken({
    id: "devcycle-server-sdk-key",
    title: "DevCycle server SDK key",
    family: "devcycle",
    severity: "medium",
    prefix: "dvc_server_",
    parts: [{ of: "url64", length: 20, lengthMax: 60 }],
    formatSource: "https://docs.devcycle.com/essentials/keys",
    remedy: "Delete the key under Environments & Keys",
  }),
];
