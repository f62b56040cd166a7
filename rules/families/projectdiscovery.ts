import { namedToken, uuid } from "../formats/index.ts";

export const projectdiscovery = [
  namedToken({
    id: "projectdiscovery-api-key",
    title: "ProjectDiscovery Cloud API key",
    family: "projectdiscovery",
    severity: "high",
    names: ["pdcp", "projectdiscovery"],
    parts: uuid,
    formatSource: "https://docs.projectdiscovery.io/cloud/introduction",
    remedy: "Rotate it under Settings, API Key in ProjectDiscovery Cloud",
  }),
];
