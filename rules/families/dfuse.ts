import { namedToken } from "../formats/index.ts";

export const dfuse = [
  namedToken({
    id: "dfuse-api-key",
    title: "dfuse API key",
    family: "dfuse",
    severity: "medium",
    names: ["dfuse"],
    parts: [{ oneOf: ["server_", "web_"] }, { of: "hex", length: 32 }],
    formatSource: "https://docs.dfuse.io/platform/dfuse-cloud/authentication/",
    remedy: "Delete the key in the dfuse account",
  }),
];
