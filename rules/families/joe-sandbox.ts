import { namedToken } from "../formats/index.ts";

export const joeSandbox = [
  namedToken({
    id: "joe-sandbox-api-key",
    title: "Joe Sandbox API key",
    family: "joe-sandbox",
    severity: "high",
    names: ["joe_sandbox", "jbx_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.joesecurity.org/joe-sandbox-api",
    remedy: "Regenerate it under Settings, API Key",
  }),
];
