import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "palo-alto",
  formatSource: "https://docs.paloaltonetworks.com/ngfw/api/api-authentication-and-security/pan-os-api-authentication",
  remedy: "Change the password of the administrator, or expire all API keys of the firewall",
} as const;

export const paloAlto = [
  prefixedToken({
    ...shared,
    id: "palo-alto-pan-os-api-key",
    title: "PAN-OS API key",
    severity: "critical",
    prefix: "LUFRPT1",
    parts: [{ of: "base64", length: 60, lengthMax: 300 }, { oneOf: ["==", "=", ""] }],
  }),
  namedToken({
    ...shared,
    id: "palo-alto-cortex-api-key",
    title: "Cortex XDR API key",
    severity: "critical",
    names: ["cortex", "xdr"],
    parts: [{ of: "base62", length: 128 }],
  }),
];
