import { namedToken } from "../formats/index.ts";

const shared = {
  family: "customer-io",
  formatSource: "https://docs.customer.io/accounts-and-workspaces/managing-credentials/",
  remedy: "Delete it under Account settings, API credentials",
  names: ["customer_io"],
} as const;

export const customerIo = [
  namedToken({
    ...shared,
    id: "customerio-app-api-key",
    title: "Customer.io App API key",
    severity: "high",
    kinds: ["app_api_key", "app_key", "api_key", "token", "key"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "customerio-track-api-key",
    title: "Customer.io Track API key",
    severity: "medium",
    kinds: ["track_api_key", "tracking_api_key", "api_key", "key"],
    parts: [{ of: "hex", length: 20 }],
  }),
];
