import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

export const onepagecrm = [
  {
    ...namedToken({
      id: "onepagecrm-api-key",
      title: "OnePageCRM API key",
      family: "onepagecrm",
      severity: "high",
      names: ["onepagecrm", "onepage_crm"],
      parts: [{ of: "base64", length: 43 }, "="],
      formatSource: "https://developer.onepagecrm.com/api/",
      remedy: "Regenerate it under Settings, API",
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(43, alphabets.base64.characters)}=`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `ONEPAGECRM_API_KEY=${first}`, secret: first },
          { text: `"onepagecrm_api_key": "${second}"`, secret: second },
          { text: `onepagecrm_api_key: '${third}'\n`, secret: third },
        ],
        negative: [`onepagecrm_api_key: "${"x".repeat(43)}="`, "onepagecrm was down from 10:00 to 12:00", "onepagecrm_region: eu-west"],
      };
    },
  },
];
