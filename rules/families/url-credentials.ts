import {
  alphabets,
  anyCase,
  blanks,
  chosen,
  type FollowUp,
  failureIn,
  maybeQuote,
  oneOf,
  type PatternRule,
  phraseRule,
  QUOTED,
  quote,
  run,
  type SampleRandom,
  SETTING,
  sample,
  some,
  upTo,
  urlUserClaims,
  value,
} from "../formats/index.ts";

const family = "url-credentials";
const USER = "[^\\t\\n\\f\\r :@/\"'<>`?#()\\\\]";
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
    phrase: [some(USER, 0, 128), ":", value(PASSWORD, 3, 200, ...chosen), "@", some("[0-9A-Za-z\\[.*-]", 1)],
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

const strings = [
  phraseRule({
    id: "connection-string-password",
    title: "Password in a connection string (ADO.NET, ODBC, JDBC)",
    family: "connection-string",
    severity: "high",
    keywords: [";password=", ";pwd=", "; password=", "; pwd=", ";password =", ";pwd ="],
    phrase: [some("[\\t ]", 0, 2), maybeQuote, value("[^\\t\\n\\f\\r &;\"'`<>\\\\]", 4, 128, ...chosen)],
    formatSource: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
    remedy: "Change the login's password in the database (ALTER LOGIN … WITH PASSWORD), then in every client",
    make: sample.password,
    found: [
      (password) => `"Server=db;Database=app;User Id=sa;Password=${password};Encrypt=true"`,
      (password) => `Driver={ODBC Driver 18};Server=db;Uid=app;Pwd=${password}`,
      (password) => `jdbc:sqlserver://db:1433;user=app;password=${password}`,
    ],
    missed: ["Server=db;User Id=sa;Password=;", "Server=db;Uid=sa;Pwd={0};", "Host=db;Username=app;Password=password;"],
  }),
  phraseRule({
    id: "libpq-connection-password",
    title: "Password in a connection string of PostgreSQL (key and value)",
    family: "connection-string",
    severity: "high",
    keywords: ["user=", "username="],
    phrase: [
      some("[']", 0, 1),
      some("[0-9A-Za-z_.@-]", 1, 64),
      some("[']", 0, 1),
      some("[\\t ]", 1, 4),
      anyCase("password="),
      some("[']", 0, 1),
      value(SETTING, 4, 128, ...chosen),
    ],
    formatSource: "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE",
    remedy: "Change the user's password in the database (ALTER ROLE … PASSWORD), then in every client",
    make: sample.base62(12),
    found: [
      (password) => `dsn := "host=db port=5432 user=app password=${password} dbname=app"`,
      (password) => `conninfo='user=replicator password=${password} host=10.0.0.2'`,
      (password) => `user='app' password='${password}'`,
    ],
    missed: ["host=db user=app dbname=app", ["user=app password=$", "{PW}"].join(""), "user=gorm password=password dbname=gorm"],
  }),
  phraseRule({
    id: "oracle-connection-password",
    title: "Password in an Oracle connection string",
    family: "connection-string",
    severity: "high",
    keywords: ["jdbc:oracle:thin:", "jdbc:oracle:oci:", "sqlplus ", "sqlplus -s ", "sqlplus -l ", "expdp ", "impdp ", "sqlldr "],
    phrase: [
      maybeQuote,
      some("[0-9A-Za-z_$#]", 1, 64),
      "/",
      value("[^\\t\\n\\f\\r @/\"'`<>\\\\]", 4, 64, ...chosen),
      some('["]', 0, 1),
      "@",
    ],
    formatSource: "https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/starting-SQL-Plus.html",
    remedy: "Change the user's password (ALTER USER … IDENTIFIED BY), then in every client",
    make: sample.base62(12),
    found: [
      (password) => `jdbc:oracle:thin:app/${password}@//db:1521/orcl`,
      (password) => `sqlplus -s system/${password}@orcl @x.sql`,
      (password) => `expdp app/${password}@db directory=x`,
    ],
    missed: ["jdbc:oracle:thin:@//db:1521/orcl", ["sqlplus app/$", "PW@orcl"].join(""), "sqlplus / as sysdba"],
  }),
  phraseRule({
    id: "basic-auth-pair",
    title: "User and password as an HTTP client takes them",
    family,
    severity: "high",
    keywords: ["httpbasicauth(", "auth=(", "auth = (", "httpdigestauth(", "basicauth("],
    phrase: [blanks(), quote, some(QUOTED, 1, 64), quote, blanks(), ",", blanks(), quote, value(QUOTED, 4, 128, ...chosen), quote],
    formatSource: "https://requests.readthedocs.io/en/latest/user/authentication/",
    remedy: "Change the user's password at the host that it is sent to",
    make: sample.password,
    found: [
      (password) => `requests.get(url, auth=("app", "${password}"))`,
      (password) => `HTTPBasicAuth('app', '${password}')`,
      (password) => `req.SetBasicAuth("app", "${password}")`,
    ],
    missed: ['auth=("user", "pass")', "auth=(user, password)", 'HTTPBasicAuth("app", "password")'],
  }),
];

/** Of Go's driver of MySQL: `user:password@tcp(host:3306)/database`. */
const PAIR_MAX_BYTES = 200;
const goPassword = "[^\\t\\n\\f\\r :@/\"'`<>(){}$\\\\]";
const goMysql: PatternRule = {
  id: "mysql-dsn-password",
  title: "Password in a DSN of MySQL (Go, PHP, Node)",
  family: "connection-string",
  severity: "high",
  confidence: "medium",
  specificity: "format",
  keywords: ["@tcp(", "@unix("],
  followUp: (keyword): FollowUp => [
    { back: goPassword, skip: keyword.length, least: 4, most: 128, after: ":" },
    run("[0-9A-Za-z_.:\\[\\]/-]", 1, 253),
    { text: ")" },
  ],
  pattern: "[0-9A-Za-z_.-]{1,64}:([^\\t\\n\\f\\r :@/\"'`<>(){}$\\\\]{4,128})@(?i:tcp|unix)\\([0-9A-Za-z_.:\\[\\]/-]{1,253}\\)",
  windowBytes: { before: PAIR_MAX_BYTES, after: 260 },
  edges: "end-only",
  previewPrefix: "",
  accept: (found) => failureIn(chosen, found) ?? true,
  formatSource: "https://github.com/go-sql-driver/mysql#dsn-data-source-name",
  remedy: "Change the user's password in the database (ALTER USER … IDENTIFIED BY), then in every client",
  samples: (random: SampleRandom) => {
    const [first, second, third] = [1, 2, 3].map(() => `${random.text(11, alphabets.base62.characters)}7`) as [string, string, string];
    return {
      positive: [
        { text: `DSN=app:${first}@tcp(db:3306)/app?parseTime=true`, secret: first },
        { text: `sql.Open("mysql", "app:${second}@tcp(10.0.0.1:3306)/app")`, secret: second },
        { text: `dsn: app:${third}@unix(/run/mysqld.sock)/app`, secret: third },
      ],
      negative: ["app@tcp(db:3306)/app", ["app:$", "{PW}@tcp(db:3306)/app"].join(""), "app:%s@tcp()/app"],
    };
  },
};

const otp = [
  phraseRule({
    id: "otpauth-secret",
    title: "Secret of a one-time password (otpauth URL)",
    family: "otp",
    severity: "high",
    confidence: "high",
    keywords: ["otpauth://"],
    phrase: [
      oneOf([anyCase("totp")], [anyCase("hotp")]),
      "/",
      some("[^\\t\\n\\f\\r ?\"'<>`]", 0, 200),
      "?",
      upTo(5, [some("[a-z]", 1, 16), "=", some("[^\\t\\n\\f\\r &\"'<>`]", 0, 120), "&"]),
      "secret=",
      value("[A-Z2-7]", 16, 128, "part"),
    ],
    accept: (found) => (new Set(found).size > 5 ? true : "repetitive"),
    formatSource: "https://github.com/google/google-authenticator/wiki/Key-Uri-Format",
    remedy: "Enrol the account's second factor anew; the old secret ends with it",
    make: (random) => `${random.text(30, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}B7`,
    found: [
      (key) => `otpauth://totp/Acme:me@acme.io?secret=${key}&issuer=Acme`,
      (key) => `otpauth://hotp/x?issuer=A&counter=1&secret=${key}`,
      (key) => `"otpauth://totp/A%20B?algorithm=SHA1&secret=${key}"`,
    ],
    missed: ["otpauth://totp/x?issuer=A", "otpauth://totp/label?secret=short", `otpauth://totp/a?secret=${"A".repeat(32)}`],
  }),
  phraseRule({
    id: "otpauth-migration",
    title: "Export of Google Authenticator's secrets",
    family: "otp",
    severity: "critical",
    confidence: "high",
    keywords: ["otpauth-migration://offline?data="],
    phrase: [value("[0-9A-Za-z+/%_=-]", 40, 3000, "token")],
    formatSource: "https://support.google.com/accounts/answer/1066447",
    remedy: "Enrol the second factor of every account in it anew",
    make: sample.base62(120),
    found: [
      (data) => `otpauth-migration://offline?data=${data}`,
      (data) => `"otpauth-migration://offline?data=${data}"`,
      (data) => `QR: otpauth-migration://offline?data=${data}\n`,
    ],
    missed: [
      "otpauth-migration://offline?data=",
      "otpauth-migration://offline?data=...",
      `otpauth-migration://offline?data=${"A".repeat(80)}`,
    ],
  }),
];

export const urlCredentials = [...urls, other, ...strings, goMysql, ...otp];
