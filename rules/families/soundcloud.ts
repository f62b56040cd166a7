import { namedToken } from "../formats/index.ts";

export const soundcloud = [
  namedToken({
    id: "soundcloud-client-secret",
    title: "SoundCloud client secret",
    family: "soundcloud",
    severity: "high",
    names: ["soundcloud"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.soundcloud.com/docs/api/guide",
    remedy: "Ask SoundCloud to replace the app's credentials",
  }),
];
