import { namedToken } from "../formats/index.ts";

export const activeCampaign = [
  namedToken({
    id: "activecampaign-api-key",
    title: "ActiveCampaign API key",
    family: "active-campaign",
    severity: "high",
    names: ["active_campaign"],
    parts: [{ of: "hex", length: 72 }],
    formatSource: "https://developers.activecampaign.com/reference/authentication",
    remedy: "Reset it under Settings, Developer",
  }),
];
