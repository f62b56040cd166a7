import { namedToken } from "../formats/index.ts";

export const plesk = [
  namedToken({
    id: "plesk-secret-key",
    title: "Plesk API secret key",
    family: "plesk",
    severity: "critical",
    names: ["plesk"],
    kinds: ["api_key", "secret_key", "key", "token"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.plesk.com/en-US/obsidian/api-rpc/about-rest-api.79359/",
    remedy: "plesk bin secret_key --delete KEY",
  }),
];
