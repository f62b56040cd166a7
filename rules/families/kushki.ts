import { namedToken } from "../formats/index.ts";

export const kushki = [
  namedToken({
    id: "kushki-private-key",
    title: "Kushki private merchant id",
    family: "kushki",
    severity: "critical",
    names: ["kushki"],
    kinds: ["private_key", "private_merchant_id", "private_credential_id", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.kushki.com/en/getting-started/api-keys",
    remedy: "Delete the credential under Developers, Credentials in the console",
  }),
];
