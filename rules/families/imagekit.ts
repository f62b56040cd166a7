import { prefixedToken } from "../formats/index.ts";

export const imagekit = [
  prefixedToken({
    id: "imagekit-private-key",
    title: "ImageKit private API key",
    family: "imagekit",
    severity: "high",
    prefix: "private_",
    parts: [{ of: "base64", length: 27 }, "="],
    formatSource: "https://imagekit.io/docs/api-keys",
    remedy: "Regenerate the key pair under Developer options, API keys",
  }),
];
