import { namedToken, uuid } from "../formats/index.ts";

export const veriff = [
  namedToken({
    id: "veriff-shared-secret-key",
    title: "Veriff shared secret key",
    family: "veriff",
    severity: "critical",
    names: ["veriff"],
    kinds: ["shared_secret", "shared_secret_key", "secret", "secret_key", "private_key", "api_secret"],
    parts: uuid,
    formatSource: "https://developers.veriff.com/",
    remedy: "Regenerate the shared secret key of the integration",
  }),
];
