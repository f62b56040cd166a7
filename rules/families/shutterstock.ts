import { namedToken } from "../formats/index.ts";

export const shutterstock = [
  namedToken({
    id: "shutterstock-consumer-secret",
    title: "Shutterstock consumer secret",
    family: "shutterstock",
    severity: "high",
    names: ["shutterstock"],
    kinds: ["consumer_secret", "client_secret", "secret", "api_secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://api-reference.shutterstock.com/#authentication",
    remedy: "Delete the app under the account's applications",
  }),
  namedToken({
    id: "shutterstock-oauth-token",
    title: "Shutterstock OAuth token",
    family: "shutterstock",
    severity: "high",
    names: ["shutterstock"],
    parts: ["v2/", { of: "base62", length: 388 }],
    formatSource: "https://api-reference.shutterstock.com/#authentication",
    remedy: "Delete the app's token under the account's applications",
  }),
];
