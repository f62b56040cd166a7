import { alphabets, namedToken, type SampleRandom } from "../formats/index.ts";

export const line = [
  {
    ...namedToken({
      id: "line-channel-access-token",
      title: "LINE channel access token",
      family: "line",
      severity: "high",
      names: ["line_channel", "line_bot", "line_messaging", "line_access", "line_long_lived"],
      kinds: ["access_token", "token"],
      parts: [{ of: "base64", length: 171 }, "="],
      formatSource: "https://developers.line.biz/en/docs/basics/channel-access-token/",
      remedy: "POST it to https://api.line.me/v2/oauth/revoke, or reissue it in the LINE Developers Console",
    }),
    samples: (random: SampleRandom) => {
      const make = () => `${random.text(171, alphabets.base64.characters)}=`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `LINE_CHANNEL_ACCESS_TOKEN=${first}`, secret: first },
          { text: `"line_channel_access_token": "${second}"`, secret: second },
          { text: `line_channel_access_token: '${third}'\n`, secret: third },
        ],
        negative: [
          `line_channel_access_token: "${"x".repeat(171)}="`,
          "line_channel was down from 10:00 to 12:00",
          "line_channel_region: eu-west",
        ],
      };
    },
  },
  namedToken({
    id: "line-channel-secret",
    title: "LINE channel secret",
    family: "line",
    severity: "high",
    names: ["line_channel", "line_bot", "line_messaging", "line_login", "line_client", "line_app"],
    kinds: ["secret", "channel_secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.line.biz/en/docs/messaging-api/getting-started/",
    remedy: "Reissue the channel secret under the channel's Basic settings",
  }),
  namedToken({
    id: "line-notify-token",
    title: "LINE Notify token",
    family: "line",
    severity: "medium",
    names: ["line_notify"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://notify-bot.line.me/doc/en/",
    remedy: "Disconnect the service at notify-bot.line.me/my, or call /api/revoke",
  }),
];
