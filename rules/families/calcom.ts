import { prefixedToken } from "../formats/index.ts";

export const calcom = [
  prefixedToken({
    id: "cal-com-api-key",
    title: "Cal.com API key",
    family: "calcom",
    severity: "high",
    prefix: "cal_live_",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://cal.com/docs/api-reference/v2/introduction",
    remedy: "Delete it under Settings, Developer, API keys",
  }),
];
