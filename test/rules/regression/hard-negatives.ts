import type { SampleRandom } from "../../../rules/index.ts";

const base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Lines that look as if they held a secret, and hold none. */
export function hardNegatives(random: SampleRandom): readonly string[] {
  const hex = (length: number) => random.text(length, "0123456789abcdef");
  const text = (length: number) => random.text(length, base62);
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join("-");
  return [
    ["password: $", "{{ secrets.DB_PASSWORD }}"].join(""),
    "password = os.environ['DB_PASSWORD']",
    "API_KEY=<your-api-key>",
    "api_key: YOUR_API_KEY_HERE",
    "token: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "SECRET_KEY = get_secret('django/secret_key')",
    'password: "{{ vault_db_password }}"',
    "db_password = var.db_password",
    "const token = await getAccessToken(user, { audience: apiUrl });",
    "if (password !== confirmPassword) throw new Error('passwords differ');",
    "--password-file /run/secrets/db_password",
    "ssl_key_file = '/etc/ssl/private/server.key'",
    "keyvault: https://shop.vault.azure.example/secrets/db-password/latest",
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf",
    "secretKeyRef: { name: db-credentials, key: password }",
    "max_tokens: 4096",
    'tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")',
    `"integrity": "sha512-${text(86)}=="`,
    `"resolved": "https://registry.example.com/x/-/x-1.2.3.tgz#${hex(40)}"`,
    `github.com/x/y v1.2.3 h1:${text(43)}=`,
    `image: registry.example.com/shop@sha256:${hex(64)}`,
    `commit ${hex(40)}`,
    `ETag: "${hex(32)}"`,
    `x-request-id: ${uuid()}`,
    `"client_id": "${uuid()}"`,
    `"keyId": "${uuid()}"`,
    `public_key: ${text(43)}=`,
    `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${text(43)} anna@laptop`,
    `SHA256:${text(43)} host key`,
    `primary_key: ${random.text(8, "0123456789")}`,
    `partitionKey: "${uuid()}"`,
    `data:image/png;base64,iVBORw0KGgo${text(400)}`,
    `-----BEGIN CERTIFICATE-----\n${text(64)}\n${text(64)}\n-----END CERTIFICATE-----`,
    `-----BEGIN PUBLIC KEY-----\n${text(64)}\n${text(64)}\n-----END PUBLIC KEY-----`,
    "https://user:pass@example.com/",
    "postgres://user:password@localhost:5432/db",
    "curl -u username:password https://api.example.com",
    "Authorization: Bearer <token>",
    ["Authorization: Bearer $", "{TOKEN}"].join(""),
    'password: "********"',
    "password: changeme",
    "the key is under the mat, the token in the slot, and the password is on the note",
  ];
}
