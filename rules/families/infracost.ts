import { prefixedToken } from "../formats/index.ts";

export const infracost = [
  prefixedToken({
    id: "infracost-api-key",
    title: "Infracost API key",
    family: "infracost",
    severity: "medium",
    prefix: "ico-",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.infracost.io/docs/features/cli_commands/",
    remedy: "Rotate it under Org settings in Infracost Cloud",
  }),
];
