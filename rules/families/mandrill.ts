import { namedToken } from "../formats/index.ts";

const shared = {
  family: "mandrill",
  severity: "high",
  formatSource: "https://mailchimp.com/developer/transactional/guides/quick-start/",
  remedy: "Disable or delete it under Settings, SMTP & API Info in Mandrill",
  names: ["mandrill", "mailchimp_transactional"],
} as const;

export const mandrill = [
  namedToken({ ...shared, id: "mandrill-api-key", title: "Mandrill API key", parts: ["md-", { of: "url64", length: 22 }] }),
  namedToken({
    ...shared,
    id: "mandrill-legacy-api-key",
    title: "Mandrill API key of the older kind",
    parts: [{ of: "url64", length: 22 }],
  }),
];
