import { chosen, type PatternRule, phraseRule, sample, some, urlUserClaims, value } from "../formats/index.ts";

const family = "url-credentials";
const USER = "[^\\t\\n\\f\\r :/\"'<>`?#()\\\\]";
const PASSWORD = "[^\\t\\n\\f\\r @/\"'<>`\\\\]";
const formatSource = "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1";

/** `user:password@` behind a scheme. */
function inUrl(given: { id: string; title: string; schemes: readonly [string, ...string[]]; remedy: string }): PatternRule {
  const schemes = given.schemes.map((scheme) => `${scheme}://`) as [string, ...string[]];
  return phraseRule({
    id: given.id,
    title: given.title,
    remedy: given.remedy,
    family,
    severity: "high",
    keywords: schemes,
    edges: schemes[0] === "://" ? "end-only" : "alphanumeric",
    phrase: [some(USER, 0, 128), ":", value(PASSWORD, 4, 200, ...chosen), "@", some("[0-9A-Za-z\\[.*%-]", 1)],
    claims: urlUserClaims,
    formatSource,
    make: sample.base62(14),
    found: [
      (password) => `url: "${scheme(given.schemes[0])}://app:${password}@host.internal:99/x"`,
      (password) => `URL=${scheme(given.schemes.at(-1) as string)}://svc-7:${password}@10.0.0.1\n`,
      (password) => `${scheme(given.schemes[0])}://me%40corp:${password}@h.internal`,
    ],
    missed: [
      `${scheme(given.schemes[0])}://app@host/x`,
      `${scheme(given.schemes[0])}://user:password@host/x`,
      ["see ", scheme(given.schemes[0]), "://app:$", "{PASSWORD}@host"].join(""),
      `${scheme(given.schemes[0])}://host:8080/a@b`,
    ],
  });
}

const scheme = (known: string) => known || "coap+tcp";

const SCHEME_MAX_BYTES = 16;

/** The same of all schemes that no rule knows by name. */
function ofOtherSchemes(rule: PatternRule, known: readonly RegExp[]): PatternRule {
  return {
    ...rule,
    followUp: (keyword) => [
      { back: "[0-9A-Za-z+.-]", skip: keyword.length, least: 1, most: SCHEME_MAX_BYTES, after: "", edges: "alphanumeric" },
      ...(rule.followUp?.(keyword) ?? []),
    ],
    pattern: `[0-9A-Za-z+.-]{1,${SCHEME_MAX_BYTES}}${rule.pattern}`,
    windowBytes: { ...rule.windowBytes, before: SCHEME_MAX_BYTES },
    edges: "alphanumeric",
    accept: (found, context) => {
      const name = context.match.subarray(0, context.match.indexOf("://")).toString("latin1").toLowerCase();
      return known.some((one) => one.test(name)) ? "overlapped" : (rule.accept?.(found, context) ?? true);
    },
  };
}

const urls = [
  inUrl({
    id: "http-url-password",
    title: "Password or token in an HTTP or git URL",
    schemes: ["http", "https", "git", "git+https", "git+http"],
    remedy: "Change the password, or revoke the token, at the host that the URL names",
  }),
  inUrl({
    id: "mail-url-password",
    title: "Password in an SMTP, IMAP or POP3 URL",
    schemes: ["smtp", "smtps", "imap", "imaps", "pop3", "pop3s", "submission"],
    remedy: "Change the mailbox's password at the mail server",
  }),
  inUrl({
    id: "file-transfer-url-password",
    title: "Password in an FTP, SFTP, SSH, SMB or WebDAV URL",
    schemes: ["ftp", "ftps", "sftp", "ssh", "scp", "smb", "cifs", "dav", "davs", "webdav"],
    remedy: "Change the user's password at the host that the URL names",
  }),
  inUrl({
    id: "ldap-url-password",
    title: "Password in an LDAP URL",
    schemes: ["ldap", "ldaps"],
    remedy: "Change the password of the account that binds (ldappasswd)",
  }),
  inUrl({
    id: "broker-url-password",
    title: "Password in the URL of a message broker",
    schemes: ["mqtt", "mqtts", "stomp", "stomps", "kafka", "tls", "ws", "wss", "activemq", "pulsar"],
    remedy: "Change the user's password at the broker, then in every client",
  }),
  inUrl({
    id: "proxy-url-password",
    title: "Password in the URL of a proxy",
    schemes: ["socks", "socks4", "socks5", "socks5h", "ss", "trojan"],
    remedy: "Change the user's password at the proxy",
  }),
  inUrl({
    id: "camera-url-password",
    title: "Password in the URL of a camera or stream",
    schemes: ["rtsp", "rtsps", "rtmp", "rtmps"],
    remedy: "Change the user's password at the camera or stream server",
  }),
];

/** Of rules/families/database.ts. */
const databases =
  /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|sqlserver|mssql|clickhouse|cockroachdb|nats|(?:postgresql|mysql|mariadb|mssql)\+.*)$/;
const named = new RegExp(
  `^(?:${urls.flatMap(({ keywords }) => keywords.map((one) => one.slice(0, -3).replaceAll("+", "\\+"))).join("|")})$`,
);
const other = ofOtherSchemes(
  inUrl({
    id: "url-password",
    title: "Password in a URL",
    schemes: [""],
    remedy: "Change the user's password at the host that the URL names",
  }),
  [databases, named],
);

export const urlCredentials = [...urls, other];
