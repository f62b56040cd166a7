import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.alpaca.markets/docs/authentication-1";

export const alpaca = [
  namedToken({
    id: "alpaca-secret-key",
    title: "Alpaca API secret key",
    family: "alpaca",
    severity: "critical",
    names: ["alpaca", "apca"],
    kinds: ["secret_key", "api_secret", "secret", "api_secret_key"],
    parts: [{ of: "base62", length: 40 }],
    formatSource,
    remedy: "Regenerate the keys in the dashboard",
  }),
  namedToken({
    id: "alpaca-secret-key-long",
    title: "Alpaca API secret key of 44 characters",
    family: "alpaca",
    severity: "critical",
    names: ["alpaca", "apca"],
    kinds: ["secret_key", "api_secret", "secret", "api_secret_key"],
    parts: [{ of: "base62", length: 44 }],
    formatSource,
    remedy: "Regenerate the keys in the dashboard",
  }),
];
