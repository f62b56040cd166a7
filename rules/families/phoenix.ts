import { namedToken } from "../formats/index.ts";

export const phoenix = [
  namedToken({
    id: "phoenix-secret-key-base",
    title: "Phoenix secret key base",
    family: "phoenix",
    severity: "critical",
    names: ["secret_key"],
    kinds: ["base"],
    parts: [{ of: "base64", length: 64 }],
    formatSource: "https://hexdocs.pm/phoenix/deployment.html#handling-of-your-application-secrets",
    remedy: "mix phx.gen.secret makes a new one; every session ends with it",
  }),
];
