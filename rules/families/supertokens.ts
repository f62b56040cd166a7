import { namedToken } from "../formats/index.ts";

export const supertokens = [
  namedToken({
    id: "supertokens-api-key",
    title: "SuperTokens core API key",
    family: "supertokens",
    severity: "critical",
    names: ["supertokens"],
    kinds: ["api_key", "api_keys", "key"],
    parts: [{ of: "url64", length: 20, lengthMax: 64 }],
    formatSource: "https://supertokens.com/docs/deployment/self-hosting/add-api-keys",
    remedy: "Take it out of the core's api_keys, or replace it in the SuperTokens dashboard",
  }),
];
