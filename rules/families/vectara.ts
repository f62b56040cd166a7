import { namedToken } from "../formats/index.ts";

export const vectara = [
  namedToken({
    id: "vectara-api-key",
    title: "Vectara API key",
    family: "vectara",
    severity: "high",
    names: ["vectara"],
    parts: [{ oneOf: ["zwt_", "zut_", "zqt_"] }, { of: "url64", length: 36, lengthMax: 40 }],
    formatSource: "https://docs.vectara.com/docs/security/authentication/api-key-management",
    remedy: "DELETE /v2/api_keys/{api_key_id}, or delete it under Authorization",
  }),
];
