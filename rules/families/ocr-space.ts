import { namedToken } from "../formats/index.ts";

export const ocrSpace = [
  namedToken({
    id: "ocr-space-api-key",
    title: "OCR.space API key",
    family: "ocr-space",
    severity: "medium",
    names: ["ocr_space", "ocrspace"],
    parts: ["K", { of: "digits", length: 14 }],
    formatSource: "https://ocr.space/OCRAPI",
    remedy: "Register for a new key; ask OCR.space to end the old one",
  }),
];
