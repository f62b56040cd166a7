import { prefixedToken } from "../formats/index.ts";

export const cartesia = [
  prefixedToken({
    id: "cartesia-api-key",
    title: "Cartesia API key",
    family: "cartesia",
    severity: "high",
    prefix: "sk_car_",
    parts: [{ of: "url64", length: 20, lengthMax: 24 }],
    formatSource: "https://docs.cartesia.ai/use-the-api/api-conventions",
    remedy: "Delete it under API Keys in the Cartesia playground",
  }),
];
