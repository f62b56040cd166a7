import { namedToken } from "../formats/index.ts";

const shared = {
  family: "shutterstock",
  severity: "high",
  formatSource: "https://api-reference.shutterstock.com/#authentication",
  remedy: "Delete the app in the Shutterstock developer account",
  names: ["shutterstock"],
} as const;

export const shutterstock = [
  namedToken({
    ...shared,
    id: "shutterstock-api-secret",
    title: "Shutterstock API secret",
    kinds: ["api_secret", "client_secret", "consumer_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
  }),
  namedToken({
    ...shared,
    id: "shutterstock-access-token",
    title: "Shutterstock access token",
    kinds: ["access_token", "token"],
    parts: ["v2/", { of: "base64", length: 388 }],
  }),
];
