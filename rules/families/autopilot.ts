import { namedToken } from "../formats/index.ts";

export const autopilot = [
  namedToken({
    id: "autopilot-api-key",
    title: "Autopilot (Ortto) API key",
    family: "autopilot",
    severity: "high",
    names: ["autopilothq", "autopilot_hq", "autopilot_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://autopilot.docs.apiary.io/",
    remedy: "Delete it under Settings, Autopilot API",
  }),
];
