import { namedToken } from "../formats/index.ts";

export const roboflow = [
  namedToken({
    id: "roboflow-api-key",
    title: "Roboflow private API key",
    family: "roboflow",
    severity: "high",
    names: ["roboflow"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key",
    remedy: "Rotate it under Settings, API Keys of the workspace",
  }),
];
