import { namedToken } from "../formats/index.ts";

export const clarifai = [
  namedToken({
    id: "clarifai-access-token",
    title: "Clarifai access token or API key",
    family: "clarifai",
    severity: "high",
    names: ["clarifai"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.clarifai.com/control/authentication/pat",
    remedy: "Delete it under Settings, Secrets in Clarifai",
  }),
];
