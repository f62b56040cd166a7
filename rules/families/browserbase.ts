import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "browserbase",
  formatSource: "https://docs.browserbase.com/introduction/getting-started",
  remedy: "Rotate it under Settings in the Browserbase dashboard",
} as const;

export const browserbase = [
  prefixedToken({
    ...shared,
    id: "browserbase-api-key",
    title: "Browserbase API key",
    severity: "high",
    prefix: "bb_live_",
    parts: [{ of: "url64", length: 27 }],
  }),
  prefixedToken({
    ...shared,
    id: "browserbase-test-key",
    title: "Browserbase test API key",
    severity: "medium",
    prefix: "bb_test_",
    parts: [{ of: "url64", length: 27 }],
  }),
];
