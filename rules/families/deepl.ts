import { namedToken, type Rule, uuid } from "../formats/index.ts";

const rule = namedToken({
  id: "deepl-api-key",
  title: "DeepL API key",
  family: "deepl",
  severity: "high",
  names: ["deepl"],
  parts: [...uuid, { oneOf: [":fx", ""] }],
  formatSource: "https://developers.deepl.com/docs/getting-started/auth",
  remedy: "Deactivate it under API keys in the DeepL account",
});

/** Keys of the free plan end in `:fx`. */
export const deepl: readonly Rule[] = [
  {
    ...rule,
    samples: (random) => {
      const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(length, "0123456789abcdef")).join("-");
      const [free, paid, other] = [`${uuid()}:fx`, uuid(), `${uuid()}:fx`];
      return {
        positive: [
          { text: `DEEPL_API_KEY=${free}`, secret: free },
          { text: `"deepl_auth_key": "${paid}"`, secret: paid },
          { text: `deepl-token: '${other}'\n`, secret: other },
        ],
        negative: [`deepl_key: "${"x".repeat(36)}"`, `job_id=${paid}`, "deepl_region: eu-west"],
      };
    },
  },
];
