import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials";

export const braintree = [
  prefixedToken({
    id: "braintree-access-token",
    title: "Braintree production access token",
    family: "braintree",
    severity: "critical",
    prefix: "access_token$production$",
    parts: [{ of: "lowerAndDigits", length: 16 }, "$", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it in the Braintree Control Panel, or disconnect the PayPal account that issued it",
  }),
  prefixedToken({
    id: "braintree-sandbox-access-token",
    title: "Braintree sandbox access token",
    family: "braintree",
    severity: "low",
    prefix: "access_token$sandbox$",
    parts: [{ of: "lowerAndDigits", length: 16 }, "$", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it in the sandbox Control Panel",
  }),
  namedToken({
    id: "braintree-private-key",
    title: "Braintree private key",
    family: "braintree",
    severity: "critical",
    names: ["braintree"],
    kinds: ["private_key", "key", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the API key under Settings, API in the Control Panel and make a new one",
  }),
  namedToken({
    id: "braintree-tokenization-key",
    title: "Braintree tokenization key",
    family: "braintree",
    severity: "low",
    names: ["braintree"],
    parts: [{ oneOf: ["production_", "sandbox_"] }, { of: "lowerAndDigits", length: 8 }, "_", { of: "lowerAndDigits", length: 16 }],
    formatSource: "https://developer.paypal.com/braintree/docs/guides/authorization/tokenization-key",
    remedy: "Revoke the tokenization key under Settings, API in the Control Panel",
  }),
];
