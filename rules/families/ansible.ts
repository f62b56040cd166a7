import { namedToken } from "../formats/index.ts";

export const ansible = [
  namedToken({
    id: "ansible-galaxy-token",
    title: "Ansible Galaxy API token",
    family: "ansible",
    severity: "high",
    names: ["galaxy", "ansible_galaxy"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.ansible.com/ansible/latest/galaxy/user_guide.html",
    remedy: "Load a new token in the Galaxy preferences; the old one ends",
  }),
  namedToken({
    id: "awx-oauth-token",
    title: "AWX or Automation Controller token",
    family: "ansible",
    severity: "critical",
    names: ["awx", "tower_oauth", "tower", "controller_oauth"],
    kinds: ["token", "oauth_token", "auth_token"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.ansible.com/automation-controller/latest/html/userguide/applications_auth.html",
    remedy: "DELETE /api/v2/tokens/ID/",
  }),
];
