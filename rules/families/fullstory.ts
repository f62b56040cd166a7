import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

const shared = {
  family: "fullstory",
  severity: "high",
  formatSource: "https://developer.fullstory.com/server/authentication/",
  remedy: "Revoke it under Settings, API Keys",
  names: ["fullstory", "full_story"],
} as const;

export const fullstory = [
  namedToken({
    ...shared,
    id: "fullstory-api-key",
    title: "FullStory API key",
    parts: [{ oneOf: ["na1.", "eu1."] }, { of: "base64", length: 20, lengthMax: 120 }],
  }),
  {
    ...namedToken({
      ...shared,
      id: "fullstory-legacy-api-key",
      title: "FullStory API key of the older kind",
      parts: [{ of: "base64", length: 86 }, "=="],
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(86, alphabets.base64.characters)}==`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `FULLSTORY_API_KEY=${first}`, secret: first },
          { text: `"fullstory_api_key": "${second}"`, secret: second },
          { text: `fullstory_api_key: '${third}'\n`, secret: third },
        ],
        negative: [`fullstory_api_key: "${"x".repeat(86)}=="`, "fullstory was down from 10:00 to 12:00", "fullstory_region: eu-west"],
      };
    },
  },
];
