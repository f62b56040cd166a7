import { type Document, doc, type Secrets, type Setting } from "./document.ts";

const upperHex = "0123456789ABCDEF";
const crypt = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The hex of hex, in lines, that Ansible Vault writes: the first one, of its salt, is what is reported. */
function vaultLines(s: Secrets): readonly [first: string, ...others: string[]] {
  const hex = Buffer.from(`${s.bytes(32).toString("hex")}\n${s.bytes(32).toString("hex")}\n${s.bytes(64).toString("hex")}`).toString("hex");
  return (hex.match(/.{1,80}/g) ?? []) as [string, ...string[]];
}

function vault(s: Secrets, before: string, indent: string): Document {
  const [first, ...others] = vaultLines(s);
  return doc`${before}$ANSIBLE_VAULT;1.1;AES256\n${indent}${s.of(first)}\n${indent}${others.join(`\n${indent}`)}\n`;
}

/** The files in which programs keep credentials. */
export const stores: readonly Setting[] = [
  { name: "a .netrc file", write: (s) => doc`machine git.example.com\n  login deploy\n  password ${s.plain()}\n` },
  { name: "a .netrc file in one line", write: (s) => doc`machine api.heroku.example login a@example.com password ${s.hex(36)}\n` },
  {
    name: "a .pgpass file",
    write: (s) => doc`# hostname:port:database:username:password\ndb.internal:5432:shop:app:${s.plain()}\n*:*:*:postgres:${s.plain()}\n`,
  },
  {
    name: "an .npmrc file",
    write: (s) => doc`registry=https://npm.example.com/
//npm.example.com/:_authToken=${s.token(36)}
//old.example.com/:_password=${s.of(Buffer.from(s.base62(20)).toString("base64"))}
always-auth=true
`,
  },
  { name: "a .yarnrc.yml file", write: (s) => doc`npmScopes:\n  team:\n    npmAuthToken: "${s.token(36)}"\n` },
  {
    name: "a .pypirc file",
    write: (s) =>
      doc`[distutils]\nindex-servers = internal\n\n[internal]\nrepository = https://pypi.example.com\nusername = robot\npassword = ${s.plain()}\n`,
  },
  { name: "a pip.conf file", write: (s) => doc`[global]\nindex-url = https://robot:${s.plain(24)}@pypi.example.com/simple\n` },
  { name: "a .my.cnf file", write: (s) => doc`[client]\nuser=root\npassword="${s.password()}"\n` },
  { name: "git's credential store", write: (s) => doc`https://anna:${s.plain(30)}@git.example.com\n` },
  {
    name: "an .htpasswd file of Apache's MD5",
    write: (s) => doc`anna:${s.of(`$apr1$${s.random.text(8, crypt)}$${s.random.text(22, crypt)}`)}\n`,
  },
  { name: "an .htpasswd file of bcrypt", write: (s) => doc`anna:${s.of(`$2y$10$${s.random.text(53, crypt)}`)}\n` },
  { name: "an .htpasswd file of SHA-1", write: (s) => doc`anna:${s.of(`{SHA}${s.bytes(20).toString("base64")}`)}\n` },
  {
    name: "/etc/shadow with SHA-512",
    write: (s) =>
      doc`root:*:19000:0:99999:7:::\nanna:${s.of(`$6$${s.random.text(16, crypt)}$${s.random.text(86, crypt)}`)}:19800:0:99999:7:::\n`,
  },
  {
    name: "/etc/shadow with yescrypt",
    write: (s) => doc`anna:${s.of(`$y$j9T$${s.random.text(22, crypt)}$${s.random.text(43, crypt)}`)}:19800:0:99999:7:::\n`,
  },
  {
    name: "Docker's config.json",
    write: (s) => doc`{
  "auths": {
    "registry.example.com": {
      "auth": "${s.of(Buffer.from(`robot:${s.base62(24)}`).toString("base64"))}"
    }
  }
}
`,
  },
  {
    name: "a Kubernetes Secret",
    write: (s) => doc`apiVersion: v1
kind: Secret
metadata:
  name: db
  namespace: shop
type: Opaque
data:
  password: ${s.of(Buffer.from(s.base62(20)).toString("base64"))}
`,
  },
  {
    name: "a Kubernetes Secret of several values",
    write: (s) => doc`apiVersion: v1
kind: Secret
data:
  password: ${s.of(Buffer.from(s.base62(20)).toString("base64"))}
  api-token: ${s.of(Buffer.from(s.base62(40)).toString("base64"))}
`,
  },
  {
    name: "a Kubernetes Secret in plain text",
    write: (s) => doc`kind: Secret\nstringData:\n  username: app\n  password: "${s.plain(20)}"\n`,
  },
  {
    name: "a Kubernetes Secret as JSON",
    write: (s) =>
      doc`{"apiVersion":"v1","kind":"Secret","metadata":{"name":"db"},"data":{"password":"${s.of(Buffer.from(s.base62(20)).toString("base64"))}"}}`,
  },
  { name: "a kubeconfig file", write: (s) => doc`users:\n- name: deploy\n  user:\n    token: ${s.token(64)}\n` },
  {
    name: "Terraform's state",
    write: (s) => doc`{
  "version": 4,
  "resources": [
    {
      "type": "aws_db_instance",
      "instances": [{ "attributes": { "engine": "postgres", "username": "app", "password": "${s.password()}" } }]
    },
    {
      "type": "random_password",
      "instances": [{ "attributes": { "length": 24, "result": "${s.plain(24)}", "special": true } }]
    }
  ]
}
`,
  },
  { name: "an Ansible vault file", write: (s) => vault(s, "", "") },
  { name: "an Ansible vault value", write: (s) => vault(s, "db_password: !vault |\n  ", "  ") },
  { name: "an Ansible inventory", write: (s) => doc`[web]\nweb1 ansible_host=10.0.0.4 ansible_user=root ansible_password=${s.plain()}\n` },
  {
    name: "FileZilla's sitemanager.xml",
    write: (s) => doc`<FileZilla3><Servers><Server>
  <Host>ftp.example.com</Host><Port>21</Port><User>anna</User>
  <Pass encoding="base64">${s.of(Buffer.from(s.base62(14)).toString("base64"))}</Pass>
</Server></Servers></FileZilla3>
`,
  },
  {
    name: "WinSCP's WinSCP.ini",
    write: (s) => doc`[Sessions\\shop]\nHostName=ftp.example.com\nUserName=anna\nPassword=${s.of(`A35C${s.random.text(60, upperHex)}`)}\n`,
  },
  {
    name: "passwords that a browser exported",
    write: (s) => doc`name,url,username,password,note\nshop.example.com,https://shop.example.com/login,anna@example.com,${s.password()},\n`,
  },
  {
    name: "logins that Firefox keeps",
    write: (s) =>
      doc`{"logins":[{"hostname":"https://shop.example.com","encryptedUsername":"x","encryptedPassword":"${s.of(`MDoEEPgAAAAAAAAAAAAAAAAAAAEwFAYIKoZIhvcNAwcECJ${s.bytes(24).toString("base64")}`)}"}]}`,
  },
  {
    name: "AWS's credentials file",
    write: (s) =>
      doc`[default]\naws_access_key_id = AKIA${s.random.text(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}\naws_secret_access_key = ${s.of(s.bytes(30).toString("base64"))}\n`,
  },
  {
    name: "GitHub's hosts.yml",
    write: (s) => doc`github.example.com:\n    user: anna\n    oauth_token: ${s.hex(40)}\n    git_protocol: https\n`,
  },
  {
    name: "rclone.conf",
    write: (s) => doc`[remote]\ntype = sftp\nhost = sftp.example.com\npass = ${s.of(s.bytes(32).toString("base64url"))}\n`,
  },
];
