import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

const shared = {
  family: "campaign-monitor",
  severity: "high",
  formatSource: "https://www.campaignmonitor.com/api/v3-3/getting-started/",
  remedy: "Regenerate it under Account settings, API keys",
  names: ["campaign_monitor", "createsend", "create_send"],
} as const;

export const campaignMonitor = [
  {
    ...namedToken({
      ...shared,
      id: "campaign-monitor-api-key",
      title: "Campaign Monitor API key",
      parts: [{ of: "base64", length: 86 }, "=="],
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(86, alphabets.base64.characters)}==`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `CAMPAIGN_MONITOR_API_KEY=${first}`, secret: first },
          { text: `"campaign_monitor_api_key": "${second}"`, secret: second },
          { text: `campaign_monitor_api_key: '${third}'\n`, secret: third },
        ],
        negative: [
          `campaign_monitor_api_key: "${"x".repeat(86)}=="`,
          "campaign_monitor was down from 10:00 to 12:00",
          "campaign_monitor_region: eu-west",
        ],
      };
    },
  },
  namedToken({
    ...shared,
    id: "campaign-monitor-legacy-api-key",
    title: "Campaign Monitor API key of the older kind",
    parts: [{ of: "hex", length: 32 }],
  }),
];
