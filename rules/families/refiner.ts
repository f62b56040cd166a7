import { namedToken, uuid } from "../formats/index.ts";

export const refiner = [
  namedToken({
    id: "refiner-api-key",
    title: "Refiner API key",
    family: "refiner",
    severity: "high",
    names: ["refiner_io", "refiner_api", "refiner"],
    kinds: ["api_key", "api_token", "key"],
    parts: uuid,
    formatSource: "https://refiner.io/docs/api/",
    remedy: "Regenerate it under Settings, API",
  }),
];
