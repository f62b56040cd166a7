import { namedToken } from "../formats/index.ts";

const shared = {
  family: "kakao",
  severity: "high",
  remedy: "Reissue the key under the app's App Keys in Kakao Developers",
  names: ["kakao", "kakaotalk"],
} as const;

export const kakao = [
  namedToken({
    ...shared,
    id: "kakao-api-key",
    title: "Kakao REST or admin key",
    kinds: ["rest_api_key", "admin_key", "api_key", "app_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.kakao.com/docs/latest/en/app-setting/app-key",
  }),
  namedToken({
    ...shared,
    id: "kakao-client-secret",
    title: "Kakao Login client secret",
    kinds: ["client_secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.kakao.com/docs/latest/en/kakaologin/security",
  }),
];
