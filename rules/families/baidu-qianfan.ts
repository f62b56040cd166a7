import { prefixedToken } from "../formats/index.ts";

export const baiduQianfan = [
  prefixedToken({
    id: "baidu-qianfan-api-key",
    title: "Baidu Qianfan API key",
    family: "baidu-qianfan",
    severity: "high",
    prefix: "bce-v3/ALTAK-",
    parts: [{ of: "base62", length: 21 }, "/", { of: "hex", length: 40 }],
    formatSource: "https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5",
    remedy: "Delete it under API Key in the Baidu AI Cloud security settings",
  }),
];
