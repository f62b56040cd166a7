import { namedToken } from "../formats/index.ts";

export const carbonInterface = [
  namedToken({
    id: "carbon-interface-api-key",
    title: "Carbon Interface API key",
    family: "carbon-interface",
    severity: "medium",
    names: ["carboninterface", "carbon_interface"],
    parts: [{ of: "base62", length: 21 }],
    formatSource: "https://docs.carboninterface.com/",
    remedy: "Regenerate it under the account's API keys",
  }),
];
