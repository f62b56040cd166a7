import { namedToken } from "../formats/index.ts";

export const novu = [
  namedToken({
    id: "novu-secret-key",
    title: "Novu secret key",
    family: "novu",
    severity: "high",
    names: ["novu"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.novu.co/platform/developer/api-keys",
    remedy: "Regenerate it under Developer, API Keys",
  }),
];
