import { namedToken } from "../formats/index.ts";

export const huaweiCloud = [
  namedToken({
    id: "huawei-cloud-secret-key",
    title: "Huawei Cloud secret access key",
    family: "huawei-cloud",
    severity: "critical",
    names: ["huawei", "hwcloud", "huaweicloud"],
    kinds: ["secret_key", "secret", "sk"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html",
    remedy: "DELETE /v3.0/OS-CREDENTIAL/credentials/{access_key}, or delete it under My Credentials",
  }),
];
