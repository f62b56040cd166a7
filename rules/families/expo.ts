import { namedToken } from "../formats/index.ts";

export const expo = [
  namedToken({
    id: "expo-access-token",
    title: "Expo or EAS access token",
    family: "expo",
    severity: "critical",
    names: ["expo"],
    kinds: ["token", "access_token"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://docs.expo.dev/accounts/programmatic-access/",
    remedy: "Delete it under Account settings, Access tokens",
  }),
];
