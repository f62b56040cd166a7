/** The words that tell credentials by their names: what calls a rule, and what its name then has to say. */

/** What names of variables that hold a password have in common. */
export const passwordKeywords: readonly string[] = [
  "pass",
  "password",
  "passwd",
  "pwd",
  "pw",
  "psw",
  "비밀번호",
  "패스워드",
  "암호",
  "密码",
  "пароль",
];
/** The same of those that hold what a machine made. */
export const credentialKeywords = ["token", "key", "secret", "cred", "auth", "salt", "jwt", "bearer", "_pat"] as const;
export const assignmentKeywords: readonly string[] = [...passwordKeywords, ...credentialKeywords];

/** Words for a password, which a person may have chosen. */
export const passwords: readonly string[] = [
  "password",
  "passwd",
  "passwort",
  "passphrase",
  "passcode",
  "pwd",
  "pass",
  "pw",
  "psw",
  "pword",
  "pswd",
  "passwrd",
  "dbpass",
  "dbpwd",
  "dbpw",
  "userpass",
  "userpwd",
  "adminpass",
  "adminpw",
  "rootpass",
  "rootpw",
  "bindpw",
  "smtppass",
  "mailpass",
  "ftppass",
];
/** Words for what a machine makes. */
export const tokens: readonly string[] = ["secret", "token", "credential", "credentials", "creds", "cred"];
/** `key` alone is a word for many things; with one of these before it, it opens something. */
export const keys: readonly string[] = [
  "api",
  "access",
  "auth",
  "private",
  "encryption",
  "signing",
  "secret",
  "master",
  "account",
  "client",
  "service",
  "app",
];

/** Names that end so hold a credential often enough to take what only chance makes, and nothing less. */
export const vague: ReadonlySet<string> = new Set(["auth", "bearer", "jwt", "salt", "pat"]);

/** With one of these before it a `key` finds something, or is known to all, and opens nothing. */
export const lookups: ReadonlySet<string> = new Set(
  (
    "public pub publishable site cache sort partition primary foreign unique composite candidate index query lookup object row column group item entry " +
    "local idempotency idempotent dedup dedupe deduplication route routing react translation i18n message event label tag annotation feature flag metric " +
    "host known gpg pgp fingerprint cert certificate trusted recv websocket sha checksum etag version build commit content file image asset s3 blob node nonce state " +
    "registry reg any null last first next prev previous left right arrow hot press down up short shift keyboard data range start end min max search parent child"
  ).split(" "),
);

/** A mere `key` opens something where it stands in a section that is called so. */
export const sections: ReadonlySet<string> = new Set(["jwt", "api", "auth", "encryption", "signing"]);

/** What a name ends in that holds something about a credential, and not the credential. */
export const heads: ReadonlySet<string> = new Set(
  (
    "id ids name names file files filename path paths dir folder url urls uri endpoint host hosts port user username email type types length len size count number max min limit " +
    "field fields header headers prefix suffix format policy label text title message msg error errors hint help description desc class algorithm alg cipher version arn alias region " +
    "ttl expiry expires expiration expired age time timeout date at created updated index position pos offset line column ref reference regex pattern placeholder input form button " +
    "parameter param params attribute attr attrs property props option options config kind mode state status enabled required valid exists changed rotation rules rule scheme store manager " +
    "bucket service provider factory builder handler helper utils util mgr validator generator event action request response table schema model"
  ).split(" "),
);

/** With one of these in its name it is what became of the credential. */
export const hashed: ReadonlySet<string> = new Set(["hash", "hashed", "digest", "encrypted", "sealed", "public", "fingerprint"]);
