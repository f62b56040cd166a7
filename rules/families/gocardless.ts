import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.gocardless.com/getting-started/api/making-your-first-request/";

export const gocardless = [
  namedToken({
    id: "gocardless-live-access-token",
    title: "GoCardless live access token",
    family: "gocardless",
    severity: "critical",
    names: ["gocardless", "go_cardless"],
    parts: ["live_", { of: "url64", length: 40 }],
    formatSource,
    remedy: "Delete the token under Developers in the GoCardless dashboard",
  }),
  namedToken({
    id: "gocardless-sandbox-access-token",
    title: "GoCardless sandbox access token",
    family: "gocardless",
    severity: "low",
    names: ["gocardless", "go_cardless"],
    parts: ["sandbox_", { of: "url64", length: 40 }],
    formatSource,
    remedy: "Delete the token under Developers in the sandbox dashboard",
  }),
];
