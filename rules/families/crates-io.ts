import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://doc.rust-lang.org/cargo/reference/registries.html";

export const cratesIo = [
  prefixedToken({
    id: "crates-io-api-token",
    title: "crates.io API token",
    family: "crates-io",
    severity: "critical",
    confidence: "medium",
    prefix: "cio",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "cargo logout does not revoke it: DELETE /api/v1/me/tokens/ID, or revoke it under Account settings, API tokens",
  }),
  namedToken({
    id: "crates-io-legacy-token",
    title: "crates.io API token of before 2020",
    family: "crates-io",
    severity: "critical",
    names: ["crates_io", "cratesio", "cargo_registry"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Revoke it under Account settings, API tokens, on crates.io",
  }),
];
