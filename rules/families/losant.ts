import { namedToken } from "../formats/index.ts";

export const losant = [
  namedToken({
    id: "losant-access-secret",
    title: "Losant access secret",
    family: "losant",
    severity: "high",
    names: ["losant"],
    kinds: ["access_secret", "secret", "password"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.losant.com/devices/device-authentication/",
    remedy: "Delete the access key under Security, Access Keys",
  }),
];
