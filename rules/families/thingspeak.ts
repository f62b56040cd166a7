import { namedToken } from "../formats/index.ts";

export const thingspeak = [
  namedToken({
    id: "thingspeak-api-key",
    title: "ThingSpeak API key",
    family: "thingspeak",
    severity: "medium",
    names: ["thingspeak", "thing_speak"],
    parts: [{ of: "upperAndDigits", length: 16 }],
    formatSource: "https://www.mathworks.com/help/thingspeak/channel-control.html",
    remedy: "Generate a new key on the channel's API Keys tab: that ends the old one",
  }),
];
