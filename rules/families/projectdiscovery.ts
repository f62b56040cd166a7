import { namedToken } from "../formats/index.ts";

export const projectdiscovery = [
  namedToken({
    id: "projectdiscovery-api-key",
    title: "ProjectDiscovery cloud API key",
    family: "projectdiscovery",
    severity: "medium",
    names: ["pdcp", "projectdiscovery"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.projectdiscovery.io/api-reference/authentication",
    remedy: "Rotate it under Settings, API key",
  }),
];
