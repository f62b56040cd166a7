import { namedToken, uuid } from "../formats/index.ts";

export const coinbaseCommerce = [
  namedToken({
    id: "coinbase-commerce-api-key",
    title: "Coinbase Commerce API key or webhook secret",
    family: "coinbase-commerce",
    severity: "critical",
    names: ["coinbase_commerce"],
    kinds: ["api_key", "webhook_secret", "shared_secret", "webhook_shared_secret"],
    parts: uuid,
    formatSource: "https://docs.cdp.coinbase.com/commerce/introduction/welcome",
    remedy: "Revoke the key under Settings, Security, API keys in Commerce",
  }),
];
