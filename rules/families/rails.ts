import { namedToken } from "../formats/index.ts";

const formatSource = "https://guides.rubyonrails.org/security.html#custom-credentials";

export const rails = [
  namedToken({
    id: "rails-master-key",
    title: "Rails master key",
    family: "rails",
    severity: "critical",
    names: ["rails_master", "rails_production", "rails_credentials"],
    kinds: ["key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Make new credentials with bin/rails credentials:edit and change what they held",
  }),
  namedToken({
    id: "rails-secret-key-base",
    title: "Rails or Phoenix secret key base",
    family: "rails",
    severity: "critical",
    names: ["secret_key"],
    kinds: ["base"],
    parts: [{ of: "hex", length: 128 }],
    formatSource,
    remedy: "Set a new one; every session and signed value ends with it",
  }),
];
