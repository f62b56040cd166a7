import { namedToken } from "../formats/index.ts";

export const veriphone = [
  namedToken({
    id: "veriphone-api-key",
    title: "Veriphone API key",
    family: "veriphone",
    severity: "medium",
    names: ["veriphone"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://veriphone.io/docs/v2",
    remedy: "Regenerate it in the Veriphone control panel",
  }),
];
