import { namedToken } from "../formats/index.ts";

export const hunterIo = [
  namedToken({
    id: "hunter-io-api-key",
    title: "Hunter API key",
    family: "hunter-io",
    severity: "medium",
    names: ["hunter_io", "hunter_api"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://hunter.io/api-documentation/v2",
    remedy: "Delete it under API in the Hunter settings",
  }),
];
