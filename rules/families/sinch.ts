import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

const shared = {
  family: "sinch",
  severity: "high",
  remedy: "Revoke it under the service plan or app in the Sinch dashboard",
  names: ["sinch"],
} as const;

export const sinch = [
  namedToken({
    ...shared,
    id: "sinch-api-token",
    title: "Sinch API token",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.sinch.com/docs/sms/api-reference/authentication/",
  }),
  {
    ...namedToken({
      ...shared,
      id: "sinch-application-secret",
      title: "Sinch application secret",
      kinds: ["application_secret", "app_secret", "secret"],
      parts: [{ of: "base64", length: 22 }, "=="],
      formatSource: "https://developers.sinch.com/docs/voice/api-reference/authentication/basic/",
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(22, alphabets.base64.characters)}==`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `SINCH_APPLICATION_SECRET=${first}`, secret: first },
          { text: `"sinch_application_secret": "${second}"`, secret: second },
          { text: `sinch_application_secret: '${third}'\n`, secret: third },
        ],
        negative: [`sinch_application_secret: "${"x".repeat(22)}=="`, "sinch was down from 10:00 to 12:00", "sinch_region: eu-west"],
      };
    },
  },
];
