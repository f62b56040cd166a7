import { namedToken } from "../formats/index.ts";

export const bunnyNet = [
  namedToken({
    id: "bunny-storage-password",
    title: "bunny.net storage zone password",
    family: "bunny-net",
    severity: "high",
    confidence: "high",
    names: ["bunny_storage", "bunnycdn", "bunny_net", "bunny_cdn", "bunny"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
    ],
    formatSource: "https://docs.bunny.net/reference/storage-api",
    remedy: "POST https://api.bunny.net/storagezone/{id}/resetPassword",
  }),
];
