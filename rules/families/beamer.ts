import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

const shared = {
  family: "beamer",
  severity: "high",
  formatSource: "https://www.getbeamer.com/api",
  remedy: "Revoke it under Settings, API",
  names: ["beamer", "getbeamer"],
} as const;

export const beamer = [
  {
    ...namedToken({ ...shared, id: "beamer-api-key", title: "Beamer API key", parts: ["b_", { of: "base64", length: 43 }, "="] }),
    samples: (random: SampleRandom) => {
      const make = () => `b_${random.text(43, alphabets.base64.characters)}=`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `BEAMER_API_KEY=${first}`, secret: first },
          { text: `"beamer_api_key": "${second}"`, secret: second },
          { text: `beamer_api_key: '${third}'\n`, secret: third },
        ],
        negative: [`beamer_api_key: "b_${"x".repeat(43)}="`, "beamer was down from 10:00 to 12:00", "beamer_region: eu-west"],
      };
    },
  },
  namedToken({
    ...shared,
    id: "beamer-legacy-api-key",
    title: "Beamer API key with url-safe characters",
    parts: ["b_", { of: "url64", length: 44 }],
  }),
];
