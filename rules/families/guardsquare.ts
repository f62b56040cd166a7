import { prefixedToken } from "../formats/index.ts";

export const guardsquare = [
  prefixedToken({
    id: "guardsquare-appsweep-key",
    title: "Guardsquare AppSweep API key",
    family: "guardsquare",
    severity: "medium",
    prefix: "gs_appsweep_",
    parts: [{ of: "base62", length: 7 }, "_", { of: "base62", length: 32 }],
    formatSource: "https://help.guardsquare.com/en/articles/161779-getting-started-with-appsweep-cli",
    remedy: "Delete it under the API keys of its project",
  }),
];
