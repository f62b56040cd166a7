import { namedToken, uuid } from "../formats/index.ts";

export const volcengineArk = [
  namedToken({
    id: "volcengine-ark-api-key",
    title: "Volcengine Ark API key",
    family: "volcengine-ark",
    severity: "high",
    names: ["ark_api", "volcengine", "volc", "doubao"],
    parts: uuid,
    formatSource: "https://www.volcengine.com/docs/82379/1541594",
    remedy: "Delete it under API Key management in the Ark console",
  }),
];
