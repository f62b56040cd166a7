import { namedToken } from "../formats/index.ts";

export const autodesk = [
  namedToken({
    id: "autodesk-client-secret",
    title: "Autodesk Platform Services client secret",
    family: "autodesk",
    severity: "high",
    names: ["autodesk", "forge_client", "aps_client"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://aps.autodesk.com/en/docs/oauth/v2/tutorials/create-app/",
    remedy: "Rotate the client secret on the app's page at aps.autodesk.com",
  }),
  namedToken({
    id: "autodesk-legacy-client-secret",
    title: "Autodesk Forge client secret (older form)",
    family: "autodesk",
    severity: "high",
    names: ["autodesk", "forge_client"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://aps.autodesk.com/en/docs/oauth/v2/tutorials/create-app/",
    remedy: "Rotate the client secret on the app's page at aps.autodesk.com",
  }),
];
