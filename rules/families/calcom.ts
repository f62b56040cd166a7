import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "calcom",
  severity: "high",
  formatSource: "https://cal.com/docs/api-reference/v2/introduction",
  remedy: "Delete it under Settings, Developer, API keys",
} as const;

export const calcom = [
  prefixedToken({ ...shared, id: "cal-com-api-key", title: "Cal.com API key", prefix: "cal_live_", parts: [{ of: "hex", length: 32 }] }),
  prefixedToken({
    ...shared,
    id: "cal-com-test-api-key",
    title: "Cal.com API key without environment",
    prefix: "cal_",
    parts: [{ of: "hex", length: 32 }],
  }),
];
