import { namedToken, uuid } from "../formats/index.ts";

export const cloudhealth = [
  namedToken({
    id: "cloudhealth-api-key",
    title: "CloudHealth API key",
    family: "cloudhealth",
    severity: "high",
    names: ["cloudhealth"],
    kinds: ["api_key", "apikey", "token", "key"],
    parts: uuid,
    formatSource: "https://help.cloudhealthtech.com/administration/getting-cloudhealth-api-key",
    remedy: "Make a new one under My profile, API key",
  }),
];
