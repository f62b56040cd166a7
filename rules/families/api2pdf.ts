import { namedToken, uuid } from "../formats/index.ts";

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
