import { namedToken } from "../formats/index.ts";

export const ionos = [
  namedToken({
    id: "ionos-api-key",
    title: "IONOS developer API key",
    family: "ionos",
    severity: "critical",
    names: ["ionos"],
    kinds: ["api_key", "key", "token", "api_token"],
    parts: [{ of: "hex", length: 32 }, ".", { of: "url64", length: 86 }],
    formatSource: "https://developer.hosting.ionos.com/docs/getstarted",
    remedy: "Revoke it at https://developer.hosting.ionos.com/keys",
  }),
];
