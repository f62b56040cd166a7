import { namedToken } from "../formats/index.ts";

export const modal = [
  namedToken({
    id: "modal-token",
    title: "Modal token",
    family: "modal",
    severity: "high",
    names: ["modal"],
    parts: [{ oneOf: ["as-", "ak-", "ws-", "wk-"] }, { of: "base62", length: 22 }],
    formatSource: "https://modal.com/docs/reference/cli/token",
    remedy: "Delete it under Settings, API Tokens in Modal",
  }),
];
