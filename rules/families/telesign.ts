import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

export const telesign = [
  {
    ...namedToken({
      id: "telesign-api-key",
      title: "TeleSign API key",
      family: "telesign",
      severity: "high",
      names: ["telesign", "tele_sign"],
      parts: [{ of: "base64", length: 86 }, "=="],
      formatSource: "https://developer.telesign.com/enterprise/docs/get-started-with-documentation",
      remedy: "Generate a new API key under Account in the TeleSign portal",
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(86, alphabets.base64.characters)}==`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `TELESIGN_API_KEY=${first}`, secret: first },
          { text: `"telesign_api_key": "${second}"`, secret: second },
          { text: `telesign_api_key: '${third}'\n`, secret: third },
        ],
        negative: [`telesign_api_key: "${"x".repeat(86)}=="`, "telesign was down from 10:00 to 12:00", "telesign_region: eu-west"],
      };
    },
  },
];
