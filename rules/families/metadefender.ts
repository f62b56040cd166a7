import { namedToken } from "../formats/index.ts";

export const metadefender = [
  namedToken({
    id: "metadefender-api-key",
    title: "MetaDefender Cloud API key",
    family: "metadefender",
    severity: "medium",
    names: ["metadefender"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.opswat.com/docs/mdcloud/integrations/v4-api",
    remedy: "Regenerate it on the OPSWAT account page",
  }),
];
