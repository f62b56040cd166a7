import { namedToken } from "../formats/index.ts";

export const acuity = [
  namedToken({
    id: "acuity-api-key",
    title: "Acuity Scheduling API key",
    family: "acuity",
    severity: "high",
    names: ["acuity"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.acuityscheduling.com/reference/quick-start",
    remedy: "Reset it under Integrations, API credentials",
  }),
];
