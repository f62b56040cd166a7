import { alphabets, infixedToken, namedToken, type Rule } from "../formats/index.ts";

/** The base64 of a user's id, a random key and `v200`, with underscores between: 88 characters, of which the last are constant. */
const key: Rule = {
  ...infixedToken({
    id: "weaviate-user-api-key",
    title: "Weaviate API key of a database user",
    family: "weaviate",
    severity: "critical",
    before: [{ of: "base64", length: 80 }],
    infix: "PV92MjAw",
    after: [],
    formatSource: "https://github.com/weaviate/weaviate/blob/main/usecases/auth/authentication/apikey/keys/key_generation.go",
    remedy: "POST /v1/users/db/{user_id}/rotate-key, or delete it under the cluster's API keys",
  }),
  samples: (random) => {
    const make = () => `7${random.text(79, alphabets.base64.characters)}PV92MjAw`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `WEAVIATE_API_KEY="${second}"\n`, secret: second },
        { text: `Auth.api_key('${third}')`, secret: third },
      ],
      negative: ["PV92MjAw", first.slice(1), `x${first}`, `${first}7`],
    };
  },
};

export const weaviate: readonly Rule[] = [
  key,
  namedToken({
    id: "weaviate-api-key",
    title: "Weaviate Cloud API key",
    family: "weaviate",
    severity: "critical",
    names: ["weaviate", "wcd", "wcs_api"],
    kinds: ["api_key", "admin_key", "apikey", "key", "token"],
    parts: [{ of: "base62", length: 36, lengthMax: 40 }],
    formatSource: "https://docs.weaviate.io/cloud/manage-clusters/authentication",
    remedy: "Delete it under the cluster's API keys",
  }),
];
