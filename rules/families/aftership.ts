import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://www.aftership.com/docs/tracking/quickstart/authentication";
export const aftership = [
  namedToken({
    id: "aftership-api-key",
    title: "AfterShip API key",
    family: "aftership",
    severity: "high",
    names: ["aftership", "after_ship"],
    parts: ["asat_", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key under Settings, API keys",
  }),
  namedToken({
    id: "aftership-legacy-api-key",
    title: "AfterShip API key of the first form",
    family: "aftership",
    severity: "high",
    names: ["aftership", "after_ship"],
    parts: uuid,
    formatSource,
    remedy: "Delete the key under Settings, API keys",
  }),
];
