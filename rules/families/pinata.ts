import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.pinata.cloud/account-management/api-keys";

export const pinata = [
  namedToken({
    id: "pinata-api-secret",
    title: "Pinata API secret",
    family: "pinata",
    severity: "high",
    names: ["pinata"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "PUT https://api.pinata.cloud/v3/pinata/keys/{key}, or revoke it under API Keys",
  }),
  namedToken({
    id: "pinata-jwt",
    title: "Pinata JWT",
    family: "pinata",
    severity: "high",
    names: ["pinata"],
    kinds: ["jwt", "token", "api_key", "key", "secret"],
    parts: [
      "eyJ",
      { of: "url64", length: 20, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 200, lengthMax: 900 },
      ".",
      { of: "url64", length: 43 },
    ],
    formatSource,
    remedy: "PUT https://api.pinata.cloud/v3/pinata/keys/{key}, or revoke it under API Keys",
  }),
];
