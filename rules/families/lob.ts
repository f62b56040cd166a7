import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.lob.com/#tag/Authentication";

export const lob = [
  namedToken({
    id: "lob-live-api-key",
    title: "Lob live secret API key",
    family: "lob",
    severity: "high",
    names: ["lob"],
    parts: ["live_", { of: "hex", length: 35 }],
    formatSource,
    remedy: "Rotate the key under Settings, API Keys",
  }),
  namedToken({
    id: "lob-test-api-key",
    title: "Lob test secret API key",
    family: "lob",
    severity: "low",
    names: ["lob"],
    parts: ["test_", { of: "hex", length: 35 }],
    formatSource,
    remedy: "Rotate the key under Settings, API Keys",
  }),
  namedToken({
    id: "lob-publishable-key",
    title: "Lob publishable API key",
    family: "lob",
    severity: "low",
    names: ["lob"],
    parts: [{ oneOf: ["live_pub_", "test_pub_"] }, { of: "hex", length: 31 }],
    formatSource: "https://docs.lob.com/#tag/Authentication",
    remedy: "Rotate the key under Settings, API Keys",
  }),
];
