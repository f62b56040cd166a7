import { namedToken, prefixedToken } from "../formats/index.ts";

export const inngest = [
  prefixedToken({
    id: "inngest-signing-key",
    title: "Inngest signing key",
    family: "inngest",
    severity: "critical",
    prefix: "signkey-",
    parts: [{ oneOf: ["prod-", "test-", "branch-"] }, { of: "hex", length: 64 }],
    formatSource: "https://www.inngest.com/docs/platform/signing-keys",
    remedy: "Rotate it under Manage, Signing key",
  }),
  namedToken({
    id: "inngest-event-key",
    title: "Inngest event key",
    family: "inngest",
    severity: "medium",
    names: ["inngest"],
    kinds: ["event_key", "key", "secret"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://www.inngest.com/docs/events/creating-an-event-key",
    remedy: "Delete it under Manage, Event keys",
  }),
];
