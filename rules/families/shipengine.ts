import { namedToken } from "../formats/index.ts";

export const shipengine = [
  namedToken({
    id: "shipengine-api-key",
    title: "ShipEngine API key",
    family: "shipengine",
    severity: "high",
    names: ["shipengine", "ship_engine"],
    parts: [{ oneOf: ["TEST_", ""] }, { of: "base64", length: 43 }],
    formatSource: "https://www.shipengine.com/docs/auth/",
    remedy: "Delete the key under API Management",
  }),
];
