import { namedToken } from "../formats/index.ts";

export const deepgram = [
  namedToken({
    id: "deepgram-api-key",
    title: "Deepgram API key",
    family: "deepgram",
    severity: "high",
    names: ["deepgram"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.deepgram.com/docs/create-additional-api-keys",
    remedy: "DELETE /v1/projects/{project_id}/keys/{key_id}, or delete it in the console",
  }),
];
