import { namedToken } from "../formats/index.ts";

export const pdfshift = [
  namedToken({
    id: "pdfshift-api-key",
    title: "PDFShift API key",
    family: "pdfshift",
    severity: "medium",
    confidence: "high",
    names: ["pdfshift", "pdf_shift"],
    parts: ["sk_", { of: "hex", length: 40 }],
    formatSource: "https://docs.pdfshift.io/",
    remedy: "Regenerate it in the PDFShift dashboard",
  }),
  namedToken({
    id: "pdfshift-legacy-api-key",
    title: "PDFShift API key (older form)",
    family: "pdfshift",
    severity: "medium",
    names: ["pdfshift", "pdf_shift"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.pdfshift.io/",
    remedy: "Regenerate it in the PDFShift dashboard",
  }),
];
