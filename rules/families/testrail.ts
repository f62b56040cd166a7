import { namedToken } from "../formats/index.ts";

export const testrail = [
  namedToken({
    id: "testrail-api-key",
    title: "TestRail API key",
    family: "testrail",
    severity: "high",
    names: ["testrail", "test_rail"],
    parts: [{ of: "base64", length: 20 }, "-", { of: "base64", length: 19, lengthMax: 24 }],
    formatSource: "https://support.testrail.com/hc/en-us/articles/7077039051284-Accessing-the-TestRail-API",
    remedy: "Delete it under My settings, API keys",
  }),
];
