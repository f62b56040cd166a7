import { namedToken } from "../formats/index.ts";

export const naver = [
  namedToken({
    id: "naver-client-secret",
    title: "Naver client secret",
    family: "naver",
    severity: "high",
    names: ["naver"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 10 }],
    formatSource: "https://developers.naver.com/docs/common/openapiguide/appregister.md",
    remedy: "Reissue the Client Secret under the application's overview at developers.naver.com",
  }),
];
