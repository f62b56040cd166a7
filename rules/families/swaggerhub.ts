import { namedToken, uuid } from "../formats/index.ts";

export const swaggerhub = [
  namedToken({
    id: "swaggerhub-api-key",
    title: "SwaggerHub API key",
    family: "swaggerhub",
    severity: "high",
    names: ["swaggerhub", "swagger_hub"],
    parts: uuid,
    formatSource: "https://support.smartbear.com/swaggerhub/docs/en/integrations/api.html",
    remedy: "Regenerate it under Settings, API key",
  }),
];
