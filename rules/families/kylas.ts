import { namedToken, uuid } from "../formats/index.ts";

export const kylas = [
  namedToken({
    id: "kylas-api-key",
    title: "Kylas API key",
    family: "kylas",
    severity: "high",
    names: ["kylas"],
    parts: uuid,
    formatSource: "https://docs.kylas.io/",
    remedy: "Delete it under Settings, API keys",
  }),
];
