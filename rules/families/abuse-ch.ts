import { namedToken } from "../formats/index.ts";

export const abuseCh = [
  namedToken({
    id: "abuse-ch-auth-key",
    title: "abuse.ch Auth-Key",
    family: "abuse-ch",
    severity: "low",
    names: ["abuse_ch", "threatfox", "urlhaus", "malware_bazaar"],
    parts: [{ of: "hex", length: 40, lengthMax: 64 }],
    formatSource: "https://auth.abuse.ch/",
    remedy: "Delete it in the abuse.ch authentication portal",
  }),
];
