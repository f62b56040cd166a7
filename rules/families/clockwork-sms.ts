import { namedToken } from "../formats/index.ts";

export const clockworkSms = [
  namedToken({
    id: "clockwork-sms-api-key",
    title: "Clockwork SMS API key",
    family: "clockwork-sms",
    severity: "high",
    names: ["clockwork_sms", "clockwork", "textanywhere"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.clockworksms.com/doc/",
    remedy: "Delete the key in the Clockwork account, under API keys",
  }),
];
