import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

export const instantly = [
  {
    ...namedToken({
      id: "instantly-api-key",
      title: "Instantly API key",
      family: "instantly",
      severity: "high",
      names: ["instantly_ai", "instantly"],
      parts: [{ of: "base64", length: 66 }, "=="],
      formatSource: "https://developer.instantly.ai/getting-started/authorization",
      remedy: "Delete it under Settings, Integrations, API Keys",
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(66, alphabets.base64.characters)}==`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `INSTANTLY_AI_API_KEY=${first}`, secret: first },
          { text: `"instantly_ai_api_key": "${second}"`, secret: second },
          { text: `instantly_ai_api_key: '${third}'\n`, secret: third },
        ],
        negative: [
          `instantly_ai_api_key: "${"x".repeat(66)}=="`,
          "instantly_ai was down from 10:00 to 12:00",
          "instantly_ai_region: eu-west",
        ],
      };
    },
  },
];
