import { namedToken, uuid } from "../formats/index.ts";

export const guardian = [
  namedToken({
    id: "guardian-api-key",
    title: "Guardian Open Platform API key",
    family: "guardian",
    severity: "medium",
    names: ["guardian_api", "guardianapi", "the_guardian"],
    kinds: ["api_key", "key", "token"],
    parts: uuid,
    formatSource: "https://open-platform.theguardian.com/documentation/",
    remedy: "Register for a new key; ask the Guardian to end the old one",
  }),
];
