import { namedToken } from "../formats/index.ts";

export const soundcloud = [
  namedToken({
    id: "soundcloud-client-secret",
    title: "SoundCloud client secret",
    family: "soundcloud",
    severity: "high",
    names: ["soundcloud", "sound_cloud"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.soundcloud.com/docs/api/guide",
    remedy: "Reset it under Your Apps in SoundCloud",
  }),
];
