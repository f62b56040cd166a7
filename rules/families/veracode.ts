import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.veracode.com/r/c_api_credentials3";
const remedy = "Revoke it under API credentials of its user";

export const veracode = [
  prefixedToken({
    id: "veracode-eu-api-secret",
    title: "Veracode API secret key of the European region",
    family: "veracode",
    severity: "high",
    prefix: "vera01es-",
    parts: [{ of: "hex", length: 128 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "veracode-federal-api-secret",
    title: "Veracode API secret key of the federal region",
    family: "veracode",
    severity: "high",
    prefix: "vera01fs-",
    parts: [{ of: "hex", length: 128 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "veracode-api-secret",
    title: "Veracode API secret key",
    family: "veracode",
    severity: "high",
    names: ["veracode"],
    parts: [{ of: "hex", length: 128 }],
    formatSource,
    remedy,
  }),
];
