import { namedToken } from "../formats/index.ts";

export const onfleet = [
  namedToken({
    id: "onfleet-api-key",
    title: "Onfleet API key",
    family: "onfleet",
    severity: "high",
    names: ["onfleet"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.onfleet.com/reference/authentication",
    remedy: "Delete the key under Settings, API & Webhooks",
  }),
];
