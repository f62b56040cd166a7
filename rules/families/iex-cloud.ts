import { namedToken } from "../formats/index.ts";

const formatSource = "https://iexcloud.io/docs/api/";

export const iexCloud = [
  namedToken({
    id: "iex-cloud-secret-token",
    title: "IEX Cloud secret token",
    family: "iex-cloud",
    severity: "medium",
    names: ["iexcloud", "iex_cloud", "iex"],
    parts: [{ oneOf: ["sk_", "Tsk_"] }, { of: "hex", length: 32 }],
    formatSource,
    remedy: "The service is closed; remove the token",
  }),
  namedToken({
    id: "iex-cloud-publishable-token",
    title: "IEX Cloud publishable token",
    family: "iex-cloud",
    severity: "low",
    names: ["iexcloud", "iex_cloud", "iex"],
    parts: [{ oneOf: ["pk_", "Tpk_"] }, { of: "hex", length: 32 }],
    formatSource,
    remedy: "The service is closed; remove the token",
  }),
];
