import { namedToken } from "../formats/index.ts";

export const zenserp = [
  namedToken({
    id: "zenserp-api-key",
    title: "Zenserp API key",
    family: "zenserp",
    severity: "medium",
    names: ["zenserp"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://app.zenserp.com/documentation",
    remedy: "Reset it in the dashboard",
  }),
];
