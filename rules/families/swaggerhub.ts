import { namedToken } from "../formats/index.ts";

export const swaggerhub = [
  namedToken({
    id: "swaggerhub-api-key",
    title: "SwaggerHub API key",
    family: "swaggerhub",
    severity: "high",
    names: ["swaggerhub", "swagger_hub"],
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
    formatSource: "https://support.smartbear.com/swaggerhub/docs/en/integrations/api.html",
    remedy: "Regenerate it under Settings, API key",
  }),
];
