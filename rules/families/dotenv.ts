import { namedToken, prefixedToken } from "../formats/index.ts";

export const dotenv = [
  prefixedToken({
    id: "dotenv-vault-key",
    title: "dotenv-vault decryption key",
    family: "dotenv",
    severity: "critical",
    prefix: "dotenv://:key_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.dotenv.org/docs/security/dotenv-key",
    remedy: "dotenv-vault rotatekey ENVIRONMENT, and change the secrets that it protects",
  }),
  namedToken({
    id: "dotenvx-private-key",
    title: "dotenvx private key",
    family: "dotenv",
    severity: "critical",
    names: ["dotenv_private"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://dotenvx.com/docs/quickstart/encryption",
    remedy: "dotenvx rotate, and change the secrets that it protects",
  }),
];
