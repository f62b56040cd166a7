import { namedToken } from "../formats/index.ts";

export const sidekiq = [
  namedToken({
    id: "sidekiq-gem-server-credential",
    title: "Sidekiq Pro or Enterprise gem server credential",
    family: "sidekiq",
    severity: "high",
    names: ["bundle_enterprise__contribsys", "bundle_gems__contribsys", "gems.contribsys", "enterprise.contribsys"],
    kinds: ["com"],
    parts: [{ of: "hex", length: 8 }, ":", { of: "hex", length: 8 }],
    formatSource: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
    remedy: "Ask Contributed Systems for new credentials",
  }),
];
