import {
  chosen,
  maybe,
  maybeQuote,
  oneOf,
  type Phrase,
  phraseRule,
  sample,
  some,
  spaces,
  value,
  WORD,
  withOption,
} from "../formats/index.ts";

const family = "command-line";
const formatSource = "https://attack.mitre.org/techniques/T1552/003/";
/** What is in quotation marks or not: up to the next blank. */
const word: Phrase = [maybeQuote, value(WORD, 4, 128, ...chosen)];

interface Option {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly [string, ...string[]];
  /** Letters that may follow the keyword. */
  readonly endings?: number;
  /** The option, up to its value. */
  readonly option: Phrase;
  readonly source?: string;
  readonly remedy: string;
  /** As a user writes it, up to its value. */
  readonly written: readonly [string, string, string];
  readonly missed: readonly [string, string, string];
}

/** A command that takes a password as an option's value, behind some other arguments. */
const commandRule = ({ id, title, keywords, endings = 0, option, source, remedy, written, missed }: Option) =>
  phraseRule({
    id,
    title,
    family,
    severity: "high",
    keywords,
    edges: "token",
    phrase: [...(endings > 0 ? [some("[a-z-]", 0, endings)] : []), ...withOption(6, ...option, ...word)],
    formatSource: source ?? formatSource,
    remedy,
    make: sample.base62(12),
    found: written.map((before) => (password: string) => `$ ${before}${password}${before.endsWith('"') ? '"' : ""} \n`),
    missed,
  });

export const commandLines = [
  commandRule({
    id: "curl-password",
    title: "Password on a curl command line",
    keywords: ["curl"],
    option: [
      oneOf(["-u", spaces(0, 4)], ["--user", oneOf([spaces()], ["="])], ["-U", spaces(0, 4)], ["--proxy-user", oneOf([spaces()], ["="])]),
      maybeQuote,
      some("[^\\t\\n\\f\\r :\"'`|;&<>()$\\\\]", 1, 80),
      ":",
    ],
    source: "https://curl.se/docs/manpage.html#-u",
    remedy: "Change the user's password at the host that it is sent to",
    written: ["curl -s -u admin9:", 'curl -H "X: y" --user "svc:', "curl https://h/x -usvc:"],
    missed: ["curl -u user: https://h", "curl -s https://h/x -o y", ["curl -u svc:$", "PASSWORD https://h"].join("")],
  }),
  commandRule({
    id: "mysql-command-password",
    title: "Password on a MySQL command line",
    keywords: ["mysql", "mariadb"],
    endings: 10,
    option: [oneOf(["-p"], ["--password="])],
    source: "https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html",
    remedy: "Change the user's password (ALTER USER … IDENTIFIED BY); use an option file instead",
    written: ["mysql -u app -p", "mysqldump --single-transaction -h db -p", "mysql -h db --password="],
    missed: ["mysql -u app -p app_db", "mysql -h db -P 3306 x", ["mysqladmin -p$", "PW ping"].join("")],
  }),
  commandRule({
    id: "sshpass-password",
    title: "Password on an sshpass command line",
    keywords: ["sshpass"],
    option: ["-p", spaces(0, 4)],
    source: "https://linux.die.net/man/1/sshpass",
    remedy: "Change the user's password at the host, and use a key instead",
    written: ["sshpass -p ", "sshpass -v -p", 'sshpass -p "'],
    missed: ["sshpass -e ssh h", "sshpass -f file ssh h", ["sshpass -p $", "PASS ssh h"].join("")],
  }),
  commandRule({
    id: "registry-login-password",
    title: "Password on the command line of a login",
    keywords: [
      "docker login",
      "podman login",
      "nerdctl login",
      "buildah login",
      "skopeo login",
      "registry login",
      "oc login",
      "az login",
      "acr login",
      "argocd login",
    ],
    option: [oneOf(["-p", oneOf([spaces(0, 4)], ["="])], ["--password", oneOf([spaces()], ["="])])],
    source: "https://docs.docker.com/reference/cli/docker/login/",
    remedy: "Revoke the token, or change the password, at the registry; use --password-stdin",
    written: ["docker login -u me -p ", "podman login reg.internal --username me --password=", "az login --service-principal -u x -p "],
    missed: ["docker login -u me --password-stdin", "docker login registry.internal", ["docker login -u me -p $", "TOKEN"].join("")],
  }),
  commandRule({
    id: "redis-command-password",
    title: "Password on a redis-cli command line",
    keywords: ["redis-cli", "valkey-cli"],
    option: [oneOf(["-a", spaces()], ["--pass", spaces()])],
    source: "https://redis.io/docs/latest/develop/tools/cli/",
    remedy: "Change it (CONFIG SET requirepass, or ACL SETUSER), then in every client",
    written: ["redis-cli -h cache -a ", "redis-cli --pass ", "redis-cli -p 6380 -a "],
    missed: ["redis-cli -h cache ping", ["redis-cli -a $", "PW ping"].join(""), "redis-cli --askpass"],
  }),
  commandRule({
    id: "mongo-command-password",
    title: "Password on a MongoDB command line",
    keywords: ["mongo"],
    endings: 8,
    option: [oneOf(["-p", oneOf([spaces()], ["="])], ["--password", oneOf([spaces()], ["="])])],
    source: "https://www.mongodb.com/docs/mongodb-shell/reference/options/",
    remedy: "Change the user's password (db.changeUserPassword), then in every client",
    written: ["mongosh -u app -p ", "mongodump --host db --password=", "mongo db/x -u a --password "],
    missed: ["mongosh --host db", ["mongosh -u app -p $", "PW"].join(""), "mongodump --out x --gzip"],
  }),
  commandRule({
    id: "ldap-command-password",
    title: "Password on an LDAP command line",
    keywords: ["ldap"],
    endings: 10,
    option: ["-w", spaces(0, 4)],
    source: "https://linux.die.net/man/1/ldapsearch",
    remedy: "Change the password of the account that binds (ldappasswd)",
    written: ['ldapsearch -x -D "cn=a,dc=b" -w ', "ldapadd -x -w ", "ldapmodify -H ldap://h -w"],
    missed: ["ldapsearch -x -W -b dc=a", ["ldapadd -x -w $", "PW"].join(""), "ldapsearch -x -b dc=a"],
  }),
  commandRule({
    id: "sqlserver-command-password",
    title: "Password on a SQL Server command line",
    keywords: ["sqlcmd", "bcp", "osql"],
    option: ["-P", spaces(0, 4)],
    source: "https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility",
    remedy: "Change the login's password (ALTER LOGIN … WITH PASSWORD), then in every client",
    written: ["sqlcmd -S db -U sa -P ", "bcp t out f -U a -P", 'sqlcmd -S db -U sa -P "'],
    missed: ["sqlcmd -S db -E", ["sqlcmd -U sa -P $", "PW"].join(""), "osql -E -i x.sql"],
  }),
  commandRule({
    id: "mosquitto-command-password",
    title: "Password on an MQTT command line",
    keywords: ["mosquitto_"],
    endings: 4,
    option: [oneOf(["-P"], ["--pw"]), spaces()],
    source: "https://mosquitto.org/man/mosquitto_pub-1.html",
    remedy: "Change the user's password at the broker (mosquitto_passwd), then in every client",
    written: ["mosquitto_pub -h h -u a -P ", "mosquitto_sub -t x --pw ", "mosquitto_rr -P "],
    missed: ["mosquitto_pub -h h -p 1883 -t x", ["mosquitto_sub -P $", "PW"].join(""), "mosquitto_sub -t x"],
  }),
  commandRule({
    id: "archive-command-password",
    title: "Password of an archive on a command line",
    keywords: ["7z a", "7z x", "7za", "7zr", "unrar", "rar a", "rar x"],
    option: ["-p"],
    source: "https://7-zip.opensource.jp/chm/cmdline/switches/password.htm",
    remedy: "Encrypt what is in the archive anew; whoever has the old one can open it",
    written: ["7z a -p", "7za x f.7z -y -p", "unrar x -p"],
    missed: ["7z a x.7z d", "unrar x -p- f.rar", ["7z a -p$", "PW x.7z"].join("")],
  }),
  commandRule({
    id: "zip-command-password",
    title: "Password of a zip file on a command line",
    keywords: ["zip", "unzip"],
    option: ["-P", spaces()],
    source: "https://linux.die.net/man/1/zip",
    remedy: "Encrypt what is in the archive anew; whoever has the old one can open it",
    written: ["zip -r -P ", "unzip -P ", 'zip -e -P "'],
    missed: ["zip -r x.zip d", "unzip -p x.zip f", ["zip -P $", "PW x.zip d"].join("")],
  }),
  commandRule({
    id: "smb-command-password",
    title: "Password on a Samba command line",
    keywords: ["smbclient", "rpcclient", "smbget", "smbmap", "net rpc"],
    option: [oneOf(["-U", spaces(0, 4)], ["--user="], ["--user", spaces()]), maybeQuote, some("[0-9A-Za-z_.\\\\/-]", 1, 80), "%"],
    source: "https://www.samba.org/samba/docs/current/man-html/smbclient.1.html",
    remedy: "Change the user's password in the domain or on the host",
    written: ["smbclient //h/s -U app%", "rpcclient -U dom/app%", "smbget -U app%"],
    missed: ["smbclient //h/s -U app", "smbclient -L h -N", ["smbclient //h/s -U app%$", "PW"].join("")],
  }),
  commandRule({
    id: "rdp-command-password",
    title: "Password on an RDP command line",
    keywords: ["xfreerdp", "wfreerdp", "rdesktop", "cmdkey", "psexec"],
    option: [oneOf(["/p:"], ["/pass:"], ["-p", spaces()])],
    source: "https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/cmdkey",
    remedy: "Change the user's password in the domain or on the host",
    written: ["xfreerdp /v:h /u:app /p:", "cmdkey /generic:h /user:app /pass:", "rdesktop -u app -p "],
    missed: ["xfreerdp /v:h /u:app", "cmdkey /list", ["rdesktop -u a -p $", "PW h"].join("")],
  }),
  commandRule({
    id: "keytool-command-password",
    title: "Password of a key store on a command line",
    keywords: ["keytool", "jarsigner", "apksigner"],
    option: [
      oneOf(
        ["-storepass"],
        ["-keypass"],
        ["-srcstorepass"],
        ["-deststorepass"],
        ["-srckeypass"],
        ["-destkeypass"],
        ["--ks-pass"],
        ["--key-pass"],
      ),
      spaces(),
      maybe("pass:"),
    ],
    source: "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html",
    remedy: "Make the keys in the store anew if it leaked too, and give it another password (keytool -storepasswd)",
    written: ["keytool -list -keystore k.jks -storepass ", "jarsigner -keystore k -keypass ", "apksigner sign --ks k --ks-pass pass:"],
    missed: ["keytool -list -keystore k.jks", "keytool -list -storepass changeit1example", ["jarsigner -storepass $", "PW x.jar"].join("")],
  }),
];
