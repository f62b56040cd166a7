import { phraseRule, some, value } from "../formats/index.ts";

export const notes = [
  phraseRule({
    id: "account-note",
    title: "User and password in a note (id/pw)",
    family: "notes",
    severity: "high",
    confidence: "low",
    keywords: [
      "id/pw",
      "id:pw",
      "id/pwd",
      "id pw",
      "id/password",
      "id/pass",
      "user/password",
      "username/password",
      "login/password",
      "user/pass",
      "user/pw",
    ],
    edges: "alphanumeric",
    phrase: [
      some("[\\t :=>(-]", 1, 4),
      some("[0-9A-Za-z_.@-]", 2, 64),
      some("[\\t /:]", 1, 4),
      value("[^\\t\\n\\f\\r \"'`,;<>()\\\\]", 6, 64, "credential"),
    ],
    formatSource: "https://attack.mitre.org/techniques/T1552/001/",
    remedy: "Change the password where the account is, and delete the note",
    make: (random) => `${random.text(1, "bcdf")}K${random.text(2, "ghkl")}7${random.text(2, "MNPQ")}4wx`,
    found: [
      (password) => `id/pw: master/${password}`,
      (password) => `ID/PW(admin/${password})`,
      (password) => `User/Password - root // ${password}`,
    ],
    missed: ["id/pw: see the vault", "user/password required", "ID/PW admin/admin"],
  }),
];
