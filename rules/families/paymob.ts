import { namedToken } from "../formats/index.ts";

const formatSource = "https://developers.paymob.com/egypt/getting-started-egypt";

export const paymob = [
  namedToken({
    id: "paymob-live-secret-key",
    title: "Paymob live secret key",
    family: "paymob",
    severity: "critical",
    names: ["paymob"],
    parts: [{ oneOf: ["egy_sk_", "are_sk_", "sau_sk_", "ksa_sk_", "omn_sk_", "pak_sk_"] }, "live_", { of: "hex", length: 64 }],
    formatSource,
    remedy: "Regenerate the secret key under Settings, Account info",
  }),
  namedToken({
    id: "paymob-test-secret-key",
    title: "Paymob test secret key",
    family: "paymob",
    severity: "low",
    names: ["paymob"],
    parts: [{ oneOf: ["egy_sk_", "are_sk_", "sau_sk_", "ksa_sk_", "omn_sk_", "pak_sk_"] }, "test_", { of: "hex", length: 64 }],
    formatSource,
    remedy: "Regenerate the secret key under Settings, Account info in test mode",
  }),
];
