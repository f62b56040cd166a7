import { namedToken } from "../formats/index.ts";

export const sparkle = [
  namedToken({
    id: "sparkle-private-key",
    title: "Sparkle EdDSA private key for updates",
    family: "sparkle",
    severity: "critical",
    names: ["sparkle"],
    kinds: ["private_key", "private_ed_key", "ed_private_key", "ed_key", "eddsa_key", "signing_key", "secret"],
    parts: [{ of: "base64", length: 43, lengthMax: 86 }],
    formatSource: "https://sparkle-project.org/documentation/",
    remedy: "Make new keys and ship an update signed with both",
  }),
];
