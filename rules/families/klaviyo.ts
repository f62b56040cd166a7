import { namedToken } from "../formats/index.ts";

export const klaviyo = [
  namedToken({
    id: "klaviyo-private-api-key",
    title: "Klaviyo private API key",
    family: "klaviyo",
    severity: "high",
    names: ["klaviyo"],
    parts: ["pk_", { of: "lowerAndDigits", length: 34 }],
    formatSource: "https://developers.klaviyo.com/en/docs/retrieve_api_credentials",
    remedy: "Delete it under Settings, API keys",
  }),
];
