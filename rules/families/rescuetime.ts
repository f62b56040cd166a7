import { namedToken } from "../formats/index.ts";

export const rescuetime = [
  namedToken({
    id: "rescuetime-api-key",
    title: "RescueTime API key",
    family: "rescuetime",
    severity: "high",
    confidence: "high",
    names: ["rescuetime", "rescue_time"],
    parts: ["B63", { of: "url64", length: 28, lengthMax: 40 }],
    formatSource: "https://www.rescuetime.com/rtx/developers",
    remedy: "Remove it at rescuetime.com/anapi/manage",
  }),
];
