import { namedToken, uuid } from "../formats/index.ts";

export const plesk = [
  namedToken({
    id: "plesk-secret-key",
    title: "Plesk API secret key",
    family: "plesk",
    severity: "critical",
    names: ["plesk"],
    kinds: ["api_key", "secret_key", "key", "token"],
    parts: uuid,
    formatSource: "https://docs.plesk.com/en-US/obsidian/api-rpc/about-rest-api.79359/",
    remedy: "plesk bin secret_key --delete KEY",
  }),
];
