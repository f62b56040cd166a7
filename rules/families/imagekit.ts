import { namedToken } from "../formats/index.ts";

export const imagekit = [
  namedToken({
    id: "imagekit-private-key",
    title: "ImageKit private key",
    family: "imagekit",
    severity: "high",
    names: ["imagekit", "image_kit"],
    kinds: ["private_key", "private_api_key", "key", "secret"],
    parts: ["private_", { of: "base64", length: 27 }],
    formatSource: "https://imagekit.io/docs/api-keys",
    remedy: "Delete it under Developer options, API keys",
  }),
];
