import { namedToken } from "../formats/index.ts";

export const nimble = [
  namedToken({
    id: "nimble-api-token",
    title: "Nimble CRM API token",
    family: "nimble",
    severity: "high",
    names: ["nimble_crm", "nimble_api"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://nimble.readthedocs.io/en/latest/obtaining_key/",
    remedy: "Delete it under Settings, API Token",
  }),
];
