import { namedToken } from "../formats/index.ts";

export const blynk = [
  namedToken({
    id: "blynk-auth-token",
    title: "Blynk device auth token",
    family: "blynk",
    severity: "medium",
    names: ["blynk"],
    kinds: ["auth_token", "token", "auth", "key"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://docs.blynk.io/en/getting-started/activating-devices/manual-device-activation",
    remedy: "Delete or regenerate the device token in Blynk.Console",
  }),
];
