import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const api2pdf = [
  namedToken({
    id: "api2pdf-api-key",
    title: "Api2Pdf API key",
    family: "api2pdf",
    severity: "medium",
    names: ["api2pdf"],
    parts: uuid,
    formatSource: "https://www.api2pdf.com/documentation/v2",
    remedy: "Regenerate it at portal.api2pdf.com",
  }),
];
