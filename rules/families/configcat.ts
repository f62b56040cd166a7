import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://configcat.com/docs/sdk-reference/overview/";
const remedy = "Revoke it under SDK keys after adding a second one";

export const configcat = [
  prefixedToken({
    id: "configcat-sdk-key",
    title: "ConfigCat SDK key",
    family: "configcat",
    severity: "low",
    prefix: "configcat-sdk-1/",
    parts: [{ of: "url64", length: 22 }, "/", { of: "url64", length: 22 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "configcat-legacy-sdk-key",
    title: "ConfigCat SDK key of the old format",
    family: "configcat",
    severity: "low",
    names: ["configcat"],
    kinds: ["sdk_key", "key", "token", "secret"],
    parts: [{ of: "url64", length: 22 }, "/", { of: "url64", length: 22 }],
    formatSource,
    remedy,
  }),
];
