import { namedToken } from "../formats/index.ts";

export const craftmypdf = [
  namedToken({
    id: "craftmypdf-api-key",
    title: "CraftMyPDF API key",
    family: "craftmypdf",
    severity: "medium",
    names: ["craftmypdf", "craft_my_pdf"],
    parts: [{ of: "base62", length: 35 }],
    formatSource: "https://craftmypdf.com/docs/",
    remedy: "Regenerate it under API Integration",
  }),
];
