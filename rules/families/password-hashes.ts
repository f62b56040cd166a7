import { alphabets, oneOf, type Phrase, phraseRule, type Rule, type SampleRandom, sample, some } from "../formats/index.ts";

const CRYPT = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const crypt = "[0-9A-Za-z./]";
const family = "password-hash";
const remedy = "Change the password: a hash that leaked is guessed offline";

interface Hash {
  readonly id: string;
  readonly title: string;
  readonly severity?: Rule["severity"];
  readonly begins: readonly [string, ...string[]];
  readonly phrase: Phrase;
  /** The hash without what it begins with. */
  readonly make: (random: SampleRandom) => string;
  readonly missed?: readonly string[];
  readonly source: string;
  readonly remedy?: string;
}

/** A hash that begins with its scheme. */
function hash({ id, title, severity = "medium", begins, phrase, make, missed = [], source, ...rest }: Hash): Rule {
  const rule = phraseRule({
    id,
    title,
    family,
    severity,
    confidence: "high",
    begins,
    phrase,
    formatSource: source,
    remedy: rest.remedy ?? remedy,
    make: () => "",
    found: [],
    missed: [],
  });
  return {
    ...rule,
    pattern: `(${rule.pattern})`,
    previewPrefix: begins.length === 1 ? begins[0] : "",
    samples: (random) => {
      const hashes = [0, 1, 2].map((nth) => `${begins[nth % begins.length]}${make(random)}`);
      return {
        positive: hashes.map((made, nth) => ({
          text: [`app:${made}:19000:0:99999:7:::`, `"${made}"`, `u ${made}\n`][nth] as string,
          secret: made,
        })),
        negative: [`${begins[0]} is how it begins`, `x:${begins[0]}:y`, `${hashes[0]?.slice(0, begins[0].length + 7)}`, ...missed],
      };
    },
  };
}

const cryptText = (random: SampleRandom, length: number) => `${random.text(length - 1, CRYPT)}8`;
const SHADOW = "https://man.archlinux.org/man/crypt.5";
const LDAP = "https://www.openldap.org/faq/data/cache/347.html";
const CISCO = "https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html";
const hex = (random: SampleRandom, length: number) => random.text(length, alphabets.hex.characters);
const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);
const rounds = oneOf(["rounds=", some("[0-9]", 4, 9), "$", some(crypt, 1, 16)], [some(crypt, 1, 16)]);

export const passwordHashes: readonly Rule[] = [
  hash({
    id: "password-hash-bcrypt",
    title: "Hash of a password (bcrypt)",
    begins: ["$2a$", "$2b$", "$2y$", "$2x$"],
    phrase: [some("[0-9]", 2), "$", some(crypt, 53)],
    make: (random) => `12$${cryptText(random, 53)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-sha512-crypt",
    title: "Hash of a password (SHA-512 crypt, /etc/shadow)",
    severity: "high",
    begins: ["$6$"],
    phrase: [rounds, "$", some(crypt, 86)],
    make: (random) => `${random.below(2) ? "rounds=10000$" : ""}${cryptText(random, 16)}$${cryptText(random, 86)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-sha256-crypt",
    title: "Hash of a password (SHA-256 crypt)",
    begins: ["$5$"],
    phrase: [rounds, "$", some(crypt, 43)],
    make: (random) => `${cryptText(random, 16)}$${cryptText(random, 43)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-md5-crypt",
    title: "Hash of a password (MD5 crypt, Cisco type 5)",
    begins: ["$1$"],
    phrase: [some(crypt, 1, 8), "$", some(crypt, 22)],
    make: (random) => `${cryptText(random, 8)}$${cryptText(random, 22)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-apr1",
    title: "Hash of a password (.htpasswd, apr1)",
    begins: ["$apr1$"],
    phrase: [some(crypt, 1, 8), "$", some(crypt, 22)],
    make: (random) => `${cryptText(random, 8)}$${cryptText(random, 22)}`,
    source: "https://httpd.apache.org/docs/2.4/misc/password_encryptions.html",
  }),
  hash({
    id: "password-hash-yescrypt",
    title: "Hash of a password (yescrypt, /etc/shadow)",
    severity: "high",
    begins: ["$y$", "$gy$"],
    phrase: [some(crypt, 1, 20), "$", some(crypt, 1, 86), "$", some(crypt, 43)],
    make: (random) => `j9T$${cryptText(random, 22)}$${cryptText(random, 43)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-scrypt-crypt",
    title: "Hash of a password (scrypt crypt)",
    begins: ["$7$"],
    phrase: [some(crypt, 11, 60), "$", some(crypt, 43)],
    make: (random) => `CU..../....${cryptText(random, 22)}$${cryptText(random, 43)}`,
    source: SHADOW,
  }),
  hash({
    id: "password-hash-argon2",
    title: "Hash of a password (Argon2)",
    begins: ["$argon2id$v=", "$argon2i$v=", "$argon2d$v="],
    phrase: [
      some("[0-9]", 2),
      "$m=",
      some("[0-9]", 1, 10),
      ",t=",
      some("[0-9]", 1, 10),
      ",p=",
      some("[0-9]", 1, 5),
      "$",
      some(alphabets.base64.re2, 11, 64),
      "$",
      some(alphabets.base64.re2, 22, 128),
    ],
    make: (random) => `19$m=65536,t=3,p=4$${base64(random, 22)}$${base64(random, 42)}8`,
    source: "https://www.rfc-editor.org/rfc/rfc9106",
  }),
  hash({
    id: "password-hash-phpass",
    title: "Hash of a password (phpass: WordPress, phpBB, Drupal)",
    begins: ["$P$", "$H$", "$S$"],
    phrase: [some(crypt, 31), oneOf([some(crypt, 21)], [])],
    make: (random) => `B${cryptText(random, 30)}`,
    source: "https://www.openwall.com/phpass/",
  }),
  hash({
    id: "password-hash-django",
    title: "Hash of a password (Django)",
    begins: ["pbkdf2_sha256$", "pbkdf2_sha1$"],
    phrase: [some("[0-9]", 4, 8), "$", some("[0-9A-Za-z]", 8, 64), "$", some(alphabets.base64.re2, 27, 43), some("[=]", 0, 1)],
    make: (random) => `720000$${sample.base62(22)(random)}$${base64(random, 42)}8=`,
    source: "https://docs.djangoproject.com/en/5.2/topics/auth/passwords/",
  }),
  hash({
    id: "password-hash-werkzeug",
    title: "Hash of a password (Werkzeug: Flask)",
    begins: ["pbkdf2:sha256:", "pbkdf2:sha512:", "pbkdf2:sha1:", "scrypt:32768:8:1"],
    phrase: [some("[0-9]", 0, 8), "$", some("[0-9A-Za-z]", 8, 32), "$", some("[0-9a-f]", 40, 128)],
    make: (random) => `${random.text(0, "1")}$${sample.base62(16)(random)}$${hex(random, 64)}`,
    source: "https://werkzeug.palletsprojects.com/en/stable/utils/#module-werkzeug.security",
  }),
  hash({
    id: "password-hash-ldap",
    title: "Hash of a password (LDAP, .htpasswd: SHA-1)",
    severity: "high",
    begins: ["{SSHA}", "{SHA}", "{SMD5}"],
    phrase: [some(alphabets.base64.re2, 22, 64), some("[=]", 0, 2)],
    make: (random) => `${base64(random, 31)}8`,
    source: LDAP,
  }),
  hash({
    id: "password-hash-ldap-sha2",
    title: "Hash of a password (LDAP: SHA-2)",
    begins: ["{SSHA256}", "{SSHA384}", "{SSHA512}", "{SHA256}", "{SHA512}", "{PBKDF2-SHA256}", "{PBKDF2-SHA512}"],
    phrase: [some("[0-9A-Za-z+/$.]", 43, 200), some("[=]", 0, 2)],
    make: (random) => `${base64(random, 63)}8`,
    source: LDAP,
  }),
  hash({
    id: "password-hash-scram",
    title: "Verifier of a password (SCRAM: PostgreSQL)",
    begins: ["SCRAM-SHA-256$"],
    phrase: [
      some("[0-9]", 4, 8),
      ":",
      some(alphabets.base64.re2, 16, 44),
      some("[=]", 0, 2),
      "$",
      some(alphabets.base64.re2, 43),
      "=:",
      some(alphabets.base64.re2, 43),
      "=",
    ],
    make: (random) => `4096:${base64(random, 22)}==$${base64(random, 43)}=:${base64(random, 43)}=`,
    source: "https://www.postgresql.org/docs/current/catalog-pg-authid.html",
    remedy: "ALTER ROLE … PASSWORD: whoever has the verifier can guess the password offline",
  }),
  hash({
    id: "password-hash-grub",
    title: "Hash of a password (GRUB)",
    begins: ["grub.pbkdf2.sha512."],
    phrase: [some("[0-9]", 3, 8), ".", some("[0-9A-Fa-f]", 32, 256), ".", some("[0-9A-Fa-f]", 128)],
    make: (random) => `10000.${random.text(128, "0123456789ABCDEF")}.${random.text(128, "0123456789ABCDEF")}`,
    source: "https://www.gnu.org/software/grub/manual/grub/html_node/password_005fpbkdf2.html",
    remedy: "Make a new one (grub-mkpasswd-pbkdf2), and update the configuration of GRUB",
  }),
  hash({
    id: "password-hash-cisco-8",
    title: "Hash of a password (Cisco type 8, PBKDF2)",
    begins: ["$8$"],
    phrase: [some(crypt, 14), "$", some(crypt, 43)],
    make: (random) => `${cryptText(random, 14)}$${cryptText(random, 43)}`,
    source: CISCO,
  }),
  hash({
    id: "password-hash-cisco-9",
    title: "Hash of a password (Cisco type 9, scrypt)",
    begins: ["$9$"],
    phrase: [some(crypt, 14), "$", some(crypt, 43)],
    make: (random) => `${cryptText(random, 14)}$${cryptText(random, 43)}`,
    source: CISCO,
  }),
  hash({
    id: "password-hash-aspnet-identity",
    title: "Hash of a password (ASP.NET Core Identity)",
    begins: ["AQAAAAEAACcQAAAAE", "AQAAAAIAAYagAAAAE"],
    phrase: [some(alphabets.base64.re2, 65, 67), some("[=]", 0, 2)],
    make: (random) => `${base64(random, 65)}A8`,
    source: "https://learn.microsoft.com/en-us/aspnet/core/security/data-protection/consumer-apis/password-hashing",
  }),
  hash({
    id: "password-hash-ntlm",
    title: "NTLM hash of a Windows password (SAM dump)",
    severity: "critical",
    begins: ["aad3b435b51404eeaad3b435b51404ee:"],
    phrase: [some("[0-9a-f]", 32)],
    make: (random) => hex(random, 32),
    source: "https://attack.mitre.org/techniques/T1003/002/",
    remedy: "Change the account's password twice in the domain: the hash itself logs in",
  }),
  hash({
    id: "password-hash-kerberos",
    title: "Kerberos ticket that a password's guessing works on",
    severity: "high",
    begins: ["$krb5tgs$", "$krb5asrep$", "$krb5pa$"],
    phrase: [
      some("[0-9]", 2),
      "$",
      some("[!-#%-~]", 3, 300),
      "$",
      oneOf([some("[0-9A-Za-z.-]", 1, 200), "$", some("[!-#%-~]", 1, 300), "$"], []),
      some("[0-9a-f]", 24, 64),
      "$",
      some("[0-9a-f]", 100, 7000),
    ],
    make: (random) => `23$*svc$CORP.LOCAL$http/web*$${hex(random, 32)}$${hex(random, 400)}`,
    source: "https://attack.mitre.org/techniques/T1558/003/",
    remedy: "Change the service account's password to a long random one, or make it a managed account",
  }),
  hash({
    id: "tor-control-password-hash",
    title: "Hash of Tor's control password",
    begins: ["HashedControlPassword 16:"],
    phrase: [some("[0-9A-F]", 58)],
    make: (random) => random.text(58, "0123456789ABCDEF"),
    source: "https://2019.www.torproject.org/docs/tor-manual.html.en",
    remedy: "Make a new one (tor --hash-password), and restart Tor",
  }),
];
