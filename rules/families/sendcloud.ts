import { namedToken } from "../formats/index.ts";

export const sendcloud = [
  namedToken({
    id: "sendcloud-secret-key",
    title: "Sendcloud secret key",
    family: "sendcloud",
    severity: "high",
    names: ["sendcloud"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://api.sendcloud.dev/docs/sendcloud-public-api/authentication",
    remedy: "Delete the integration under Settings, Integrations",
  }),
];
