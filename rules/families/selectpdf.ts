import { namedToken, uuid } from "../formats/index.ts";

export const selectpdf = [
  namedToken({
    id: "selectpdf-api-key",
    title: "SelectPdf API key",
    family: "selectpdf",
    severity: "medium",
    names: ["selectpdf", "select_pdf"],
    parts: uuid,
    formatSource: "https://selectpdf.com/html-to-pdf-api/",
    remedy: "Ask SelectPdf to replace it: no console does",
  }),
];
