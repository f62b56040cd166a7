import { namedToken } from "../formats/index.ts";

export const semgrep = [
  namedToken({
    id: "semgrep-app-token",
    title: "Semgrep app token",
    family: "semgrep",
    severity: "high",
    names: ["semgrep"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://semgrep.dev/docs/semgrep-appsec-platform/semgrep-api",
    remedy: "Delete it under Settings, Tokens",
  }),
];
