import { prefixedToken, type SampleRandom } from "../formats/index.ts";

const url = prefixedToken({
  id: "google-chat-webhook-url",
  title: "Google Chat webhook URL",
  family: "google-chat",
  severity: "medium",
  prefix: "chat.googleapis.com/v1/spaces/",
  parts: [
    { of: "url64", length: 8, lengthMax: 16 },
    "/messages?key=AIza",
    { of: "url64", length: 35 },
    "&token=",
    { of: "url64", length: 43 },
  ],
  formatSource: "https://developers.google.com/workspace/chat/quickstart/webhooks",
  remedy: "Delete the webhook under the space's Apps & integrations",
});

export const googleChat = [
  {
    ...url,
    samples: (random: SampleRandom) => ({
      positive: url.samples(random).positive,
      negative: [
        "https://chat.googleapis.com/v1/spaces/",
        "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=k&token=t",
        "chat.googleapis.com was down from 10:00 to 12:00",
      ],
    }),
  },
];
