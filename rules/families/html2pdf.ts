import { namedToken } from "../formats/index.ts";

export const html2pdf = [
  namedToken({
    id: "html2pdf-api-key",
    title: "html2pdf.app API key",
    family: "html2pdf",
    severity: "medium",
    names: ["html2pdf"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://html2pdf.app/documentation/",
    remedy: "Regenerate it in the html2pdf.app dashboard",
  }),
];
