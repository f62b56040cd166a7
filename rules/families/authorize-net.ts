import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.authorize.net/api/reference/#getting-started-credentials";

export const authorizeNet = [
  namedToken({
    id: "authorize-net-transaction-key",
    title: "Authorize.Net transaction key",
    family: "authorize-net",
    severity: "critical",
    names: ["authorize_net", "authnet"],
    kinds: ["transaction_key", "trans_key", "transactionkey"],
    parts: [{ of: "base62", length: 16 }],
    formatSource,
    remedy: "Make a new transaction key under Account, API Credentials & Keys and disable the old one at once",
  }),
  namedToken({
    id: "authorize-net-signature-key",
    title: "Authorize.Net signature key",
    family: "authorize-net",
    severity: "critical",
    names: ["authorize_net", "authnet"],
    kinds: ["signature_key", "signature"],
    parts: [{ of: "anyHex", length: 128 }],
    formatSource,
    remedy: "Make a new signature key under Account, API Credentials & Keys and disable the old one at once",
  }),
];
