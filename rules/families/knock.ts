import { namedToken } from "../formats/index.ts";

export const knock = [
  namedToken({
    id: "knock-secret-key",
    title: "Knock secret key",
    family: "knock",
    severity: "high",
    names: ["knock_api", "knock_secret", "knock_app", "knock"],
    kinds: ["api_key", "secret_key", "key", "secret"],
    parts: [{ oneOf: ["sk_test_", "sk_live_", "sk_"] }, { of: "url64", length: 40, lengthMax: 64 }],
    formatSource: "https://docs.knock.app/developer-tools/api-keys",
    remedy: "Roll it under Developers, API keys",
  }),
];
