import { namedToken } from "../formats/index.ts";

export const artifactHub = [
  namedToken({
    id: "artifact-hub-api-key-secret",
    title: "Artifact Hub API key secret",
    family: "artifact-hub",
    severity: "medium",
    names: ["artifacthub", "artifact_hub", "ah_api"],
    parts: [{ of: "base64", length: 36, lengthMax: 44 }],
    formatSource: "https://artifacthub.io/docs/api/",
    remedy: "Delete the key under Control panel, Settings, API keys",
  }),
];
