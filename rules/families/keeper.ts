import { namedToken } from "../formats/index.ts";

const remedy = "Delete the device under its application in Secrets Manager";

export const keeper = [
  namedToken({
    id: "keeper-one-time-token",
    title: "Keeper Secrets Manager one-time access token",
    family: "keeper",
    severity: "high",
    names: ["ksm", "keeper"],
    parts: [{ oneOf: ["US:", "EU:", "AU:", "GOV:", "JP:", "CA:"] }, { of: "url64", length: 43 }],
    formatSource: "https://docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token",
    remedy,
  }),
  namedToken({
    id: "keeper-config",
    title: "Keeper Secrets Manager device configuration",
    family: "keeper",
    severity: "critical",
    names: ["ksm"],
    kinds: ["config", "ksm_config", "secret"],
    parts: ["ew", { of: "base64", length: 300 }, { of: "base64", length: 1, lengthMax: 1000 }],
    formatSource: "https://docs.keeper.io/en/keeperpam/secrets-manager/about/secrets-manager-configuration",
    remedy,
  }),
];
