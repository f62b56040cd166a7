import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.browserstack.com/docs/percy/get-started/set-env-var";
const remedy = "Regenerate it under Project settings";

export const percy = [
  namedToken({
    id: "percy-web-token",
    title: "Percy project token with its kind",
    family: "percy",
    severity: "medium",
    names: ["percy"],
    parts: [{ oneOf: ["web_", "app_", "auto_", "ss_", "generic_"] }, { of: "hex", length: 64 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "percy-token",
    title: "Percy project token",
    family: "percy",
    severity: "medium",
    names: ["percy"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy,
  }),
];
