import { prefixedToken } from "../formats/index.ts";

export const endorLabs = [
  prefixedToken({
    id: "endor-labs-api-key",
    title: "Endor Labs API key or secret",
    family: "endor-labs",
    severity: "high",
    prefix: "endr+",
    parts: [{ of: "url64", length: 16 }],
    formatSource: "https://docs.endorlabs.com/administration/api-keys/",
    remedy: "Delete it under Access control, API keys",
  }),
];
