import { namedToken } from "../formats/index.ts";

export const tmetric = [
  namedToken({
    id: "tmetric-api-token",
    title: "TMetric API token",
    family: "tmetric",
    severity: "high",
    names: ["tmetric"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://app.tmetric.com/help/data-integrations/tmetric-rest-api/",
    remedy: "Delete it on the profile page",
  }),
];
