import { namedToken } from "../formats/index.ts";

export const naverCloud = [
  namedToken({
    id: "naver-cloud-secret-key",
    title: "Naver Cloud secret key",
    family: "naver-cloud",
    severity: "critical",
    names: ["naver", "ncp_iam", "ncloud"],
    kinds: ["secret_key", "secret"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api.ncloud-docs.com/docs/en/common-ncpapi",
    remedy: "Disable, then delete the key under Account, Manage auth key",
  }),
];
