import { namedToken } from "../formats/index.ts";

const shared = { family: "agora", severity: "high", names: ["agora"] } as const;

export const agora = [
  namedToken({
    ...shared,
    id: "agora-app-certificate",
    title: "Agora app certificate",
    kinds: ["app_certificate", "certificate", "app_cert", "primary_certificate"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server",
    remedy: "Enable a secondary certificate, swap, then delete the primary in Agora Console",
  }),
  namedToken({
    ...shared,
    id: "agora-customer-secret",
    title: "Agora REST customer secret",
    kinds: ["customer_secret", "app_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.agora.io/en/voice-calling/reference/restful-authentication",
    remedy: "Delete the key under RESTful API in Agora Console",
  }),
];
