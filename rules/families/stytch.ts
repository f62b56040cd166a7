import { prefixedToken } from "../formats/index.ts";

export const stytch = [
  prefixedToken({
    id: "stytch-live-secret",
    title: "Stytch live project secret",
    family: "stytch",
    severity: "critical",
    prefix: "secret-live-",
    parts: [{ of: "url64", length: 35 }, "="],
    formatSource: "https://stytch.com/docs/resources/workspace-management/api-keys",
    remedy: "Rotate it under Project ID & API keys, or DELETE it with the management API's secrets endpoint",
  }),
  prefixedToken({
    id: "stytch-test-secret",
    title: "Stytch test project secret",
    family: "stytch",
    severity: "low",
    prefix: "secret-test-",
    parts: [{ of: "url64", length: 35 }, "="],
    formatSource: "https://stytch.com/docs/resources/workspace-management/api-keys",
    remedy: "Rotate it under Project ID & API keys of the test environment",
  }),
];
