import { namedToken } from "../formats/index.ts";

export const browserstack = [
  namedToken({
    id: "browserstack-access-key",
    title: "BrowserStack access key",
    family: "browserstack",
    severity: "high",
    names: ["browserstack"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://www.browserstack.com/docs/automate/api-reference/selenium/introduction",
    remedy: "Reset it under Account, Access key",
  }),
];
