import { namedToken } from "../formats/index.ts";

export const mend = [
  namedToken({
    id: "mend-api-key",
    title: "Mend (WhiteSource) organization or user key",
    family: "mend",
    severity: "high",
    names: ["whitesource", "mend_user", "mend_org"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.mend.io/",
    remedy: "Regenerate it under Profile or Integrate in Mend",
  }),
];
