import { namedToken } from "../formats/index.ts";

export const pinata = [
  namedToken({
    id: "pinata-api-secret",
    title: "Pinata API secret",
    family: "pinata",
    severity: "high",
    names: ["pinata"],
    kinds: ["api_secret", "secret_api_key", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.pinata.cloud/account-management/api-keys",
    remedy: "PUT https://api.pinata.cloud/v3/pinata/keys/{key}",
  }),
];
