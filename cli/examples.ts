import type { Command } from "commander";

/** What `--help` shows below the options of a command: what for, and what to write. Each is a line that works, but for its names. */
export const examples: Readonly<Record<string, readonly (readonly [says: string, line: string])[]>> = {
  scan: [
    ["this folder", "leaktrail scan ."],
    ["what the next commit adds, in a hook", "leaktrail scan --staged"],
    ["what a branch adds, in CI", "git diff origin/main...HEAD | leaktrail scan --diff"],
    [
      "for issued secrets, too, with reports for people and programs",
      "leaktrail scan . --index issued.idx --key-file leaktrail.key --report json=found.json",
    ],
    ["to a collector", "leaktrail scan . --key-file leaktrail.key --send https://leaktrail.example.org --token-file api.token"],
    ["why something was not reported", "leaktrail scan src --explain"],
  ],
  "baseline create": [
    ["of what this folder holds now", 'leaktrail baseline create --reason "there before leaktrail"'],
    ["of all of history, with the organisation's key", "leaktrail baseline create --git --key-file leaktrail.key"],
  ],
  "baseline update": [["what is new, for three months", 'leaktrail baseline update --reason "test accounts" --until 2030-01-31']],
  "baseline audit": [["what stands where, what is over", "leaktrail baseline audit"]],
  import: [
    ["what gitleaks has found", "leaktrail import gitleaks.json"],
    [
      "a baseline without plaintext, read again, and sent",
      "leaktrail import .secrets.baseline --repo . --key-file leaktrail.key --to https://leaktrail.example.org",
    ],
  ],
  "hook install": [
    ["for this repository, before each commit and push", "leaktrail hook install --pre-push"],
    ["on a server, in a bare repository", "leaktrail hook install --pre-receive -- --key-file /etc/leaktrail/leaktrail.key"],
  ],
  "hook uninstall": [["what was there before comes back", "leaktrail hook uninstall"]],
  "hook test": [["whether it stops a made-up secret", "leaktrail hook test"]],
  "hook run": [
    ["what a hook calls", "leaktrail hook run pre-commit"],
    ["another, with what git gives it", 'leaktrail hook run pre-push "$@"'],
  ],
  "index build": [["of secrets on standard input, a line each", "leaktrail index build --key-file leaktrail.key --out issued.idx"]],
  "index inspect": [["how much, how old", "leaktrail index inspect --index issued.idx"]],
  "index update": [["a secret was revoked", "leaktrail index update --index issued.idx --key-file leaktrail.key --revoke iss_1"]],
  "index verify": [["who made it", "leaktrail index verify --index issued.idx --trust trusted.keys"]],
  "index key": [["to sign indexes with", "leaktrail index key --out signing.key"]],
  "key create": [["once for an organisation", "leaktrail key create --out leaktrail.key"]],
  "key rotate": [["once a year", "leaktrail key rotate --out leaktrail.key --not-after 2030-01-31"]],
  watch: [
    ["a log, to standard output", "leaktrail watch /var/log/app/app.log --key-file leaktrail.key"],
    ["a git server's repository, with each push", "leaktrail watch --repo /srv/git/app.git --key-file leaktrail.key"],
    [
      "to a collector, with its index",
      "leaktrail watch /var/log/app --sink https://leaktrail.example.org --index https://leaktrail.example.org --key-file leaktrail.key",
    ],
  ],
  coverage: [["of a watch", "leaktrail coverage --state /var/lib/leaktrail"]],
  guard: [
    ["the process that hooks ask", "leaktrail guard --serve --key-file leaktrail.key"],
    ["as a hook", "leaktrail guard --format claude-code"],
  ],
  pipe: [["a program's output", "my-program | leaktrail pipe --key-file leaktrail.key --sink stderr"]],
  intake: [
    [
      "texts over HTTP, and syslog",
      "leaktrail intake --listen 127.0.0.1:7470 --intake-token-file intake.token --syslog-udp 127.0.0.1:5514",
    ],
  ],
  up: [["all of it in one process", "leaktrail up /var/log/app/app.log --key-file leaktrail.key --policy policy.yaml"]],
  collect: [["over Kafka and Elasticsearch", "leaktrail collect --config leaktrail.yaml"]],
  serve: [["the page and the API alone", "leaktrail serve --config leaktrail.yaml"]],
  "trail verify": [
    [
      "against the key that was published",
      "leaktrail trail verify --url https://leaktrail.example.org --public-key trail.pub --token-file api.token",
    ],
  ],
  "rules list": [["for a program", "leaktrail rules list --json"]],
  "rules show": [["one", "leaktrail rules show npm-access-token"]],
  "rules test": [["all", "leaktrail rules test"]],
  "rules import": [["gitleaks' own", "leaktrail rules import .gitleaks.toml --output rules.toml"]],
  "rules export": [["ours in gitleaks' format", "leaktrail rules export --output gitleaks.toml"]],
  doctor: [
    ["here", "leaktrail doctor"],
    ["a whole set-up", "leaktrail doctor --key-file leaktrail.key --index issued.idx --collector https://leaktrail.example.org"],
  ],
  completion: [
    ["in this bash", "source <(leaktrail completion bash)"],
    ["in each fish", "leaktrail completion fish > ~/.config/fish/completions/leaktrail.fish"],
  ],
  "token create": [
    [
      "for a sidecar",
      "leaktrail token create --url https://leaktrail.example.org --subject sidecar --scope findings:write index:read --out sidecar.token",
    ],
  ],
  "token revoke": [["at once", "leaktrail token revoke --url https://leaktrail.example.org --id tok_1"]],
};

/** Puts the examples of a command, and of those within it, below their help. */
export function addExamples(command: Command, name = command.name()): void {
  const own = examples[name] ?? [];
  const lines = own.map(([says, line]) => `  # ${says}\n  ${line}\n`);
  if (own.length > 0) command.addHelpText("after", `\nExamples:\n${lines.join("")}`);
  for (const inner of command.commands) addExamples(inner, `${name} ${inner.name()}`);
}
