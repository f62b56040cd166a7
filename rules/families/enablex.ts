import { namedToken } from "../formats/index.ts";

export const enablex = [
  namedToken({
    id: "enablex-app-key",
    title: "EnableX app key",
    family: "enablex",
    severity: "high",
    names: ["enablex"],
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://www.enablex.io/developer/video-api/server-api/",
    remedy: "Reset the app key under the project's credentials",
  }),
];
