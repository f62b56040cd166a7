import { prefixedToken } from "../formats/index.ts";

export const daytona = [
  prefixedToken({
    id: "daytona-api-key",
    title: "Daytona API key",
    family: "daytona",
    severity: "high",
    prefix: "dtn_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.daytona.io/docs/en/api-keys/",
    remedy: "DELETE /api-keys/{name}, or delete it under Keys in the dashboard",
  }),
];
