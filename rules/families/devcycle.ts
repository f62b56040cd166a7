import { prefixedToken } from "../formats/index.ts";

export const devcycle = [
  prefixedToken({
    id: "devcycle-server-sdk-key",
    title: "DevCycle server SDK key",
    family: "devcycle",
    severity: "medium",
    prefix: "dvc_server_",
    parts: [
      { of: "hex", length: 8 },
      "_",
      { of: "hex", length: 4 },
      "_",
      { of: "hex", length: 4 },
      "_",
      { of: "hex", length: 4 },
      "_",
      { of: "hex", length: 12 },
      "_",
      { of: "hex", length: 7 },
    ],
    formatSource: "https://docs.devcycle.com/essentials/keys",
    remedy: "Delete the key under Environments & Keys",
  }),
];
