import { namedToken } from "../formats/index.ts";

export const faceplusplus = [
  namedToken({
    id: "faceplusplus-api-secret",
    title: "Face++ API key or secret",
    family: "faceplusplus",
    severity: "high",
    names: ["faceplusplus", "face_plus_plus", "facepp"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://console.faceplusplus.com/documents/5678948",
    remedy: "Delete the API key in the Face++ console",
  }),
];
