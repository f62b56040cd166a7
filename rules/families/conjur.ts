import { namedToken } from "../formats/index.ts";

export const conjur = [
  namedToken({
    id: "conjur-api-key",
    title: "CyberArk Conjur API key",
    family: "conjur",
    severity: "critical",
    names: ["conjur"],
    parts: [{ of: "lowerAndDigits", length: 48, lengthMax: 60 }],
    formatSource: "https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_authenticate.htm",
    remedy: "PUT /authn/ACCOUNT/api_key rotates it; conjur host rotate-api-key",
  }),
];
