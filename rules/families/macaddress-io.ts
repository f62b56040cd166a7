import { namedToken } from "../formats/index.ts";

export const macaddressIo = [
  namedToken({
    id: "macaddress-io-api-key",
    title: "macaddress.io API key",
    family: "macaddress-io",
    severity: "low",
    names: ["macaddress", "mac_address_io"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://macaddress.io/api/documentation",
    remedy: "Regenerate it in the account",
  }),
];
