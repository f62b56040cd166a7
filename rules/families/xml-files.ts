import {
  alphabets,
  anyCase,
  blanks,
  chosen,
  type Phrase,
  phraseRule,
  QUOTED,
  quote,
  sample,
  secret,
  some,
  spaces,
  value,
} from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const XML = "[^\\t\\n\\f\\r<> \"']";
const password = sample.password;
const change = "Change it where it is used, then in the file";

/** A password between an element's tags. */
const element = (given: {
  id: string;
  title: string;
  family: string;
  keywords: readonly [string, ...string[]];
  open?: Phrase;
  close: Phrase;
  source: string;
  remedy: string;
  written: readonly [string, string][];
  missed: readonly string[];
}) =>
  phraseRule({
    id: given.id,
    title: given.title,
    family: given.family,
    severity: "high",
    keywords: given.keywords,
    phrase: [...(given.open ?? []), blanks(0, 40), value(XML, 4, 200, ...chosen), blanks(0, 40), ...given.close],
    formatSource: given.source,
    remedy: given.remedy,
    make: password,
    found: given.written.map(
      ([before, after]) =>
        (made: string) =>
          `${before}${made}${after}`,
    ),
    missed: given.missed,
  });

const xml = [
  element({
    id: "xml-password-element",
    title: "Password between tags of XML (Maven settings.xml and others)",
    family: "xml",
    keywords: ["<password>", "<passphrase>", "<pass>", "<dbpassword>", "<userpassword>", "<proxypassword>"],
    close: ["</"],
    source: "https://maven.apache.org/settings.html#servers",
    remedy: change,
    written: [
      ["<server><id>r</id><username>u</username><password>", "</password></server>"],
      ["<passphrase>\n  ", "\n</passphrase>"],
      ["<Pass>", "</Pass>"],
    ],
    missed: [["<password>$", "{env.PASSWORD}</password>"].join(""), "<password></password>", "<password>password</password>"],
  }),
  element({
    id: "hadoop-xml-password",
    title: "Password in a Hadoop or Hive configuration",
    family: "xml",
    keywords: ["password</name>", "secret.key</name>", "secret</name>", "passphrase</name>"],
    open: [blanks(0, 40), anyCase("<value>")],
    close: ["</"],
    source: "https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/CredentialProviderAPI.html",
    remedy: `${change}; use a credential provider`,
    written: [
      ["<property><name>javax.jdo.option.ConnectionPassword</name><value>", "</value></property>"],
      ["<name>ssl.server.keystore.password</name>\n  <value>", "</value>"],
      ["<name>hadoop.security.x.secret</name> <value>", "</value>"],
    ],
    missed: [
      "<name>ssl.server.keystore.password</name><value></value>",
      "<name>a.password</name>",
      "<name>a.password</name><value>password</value>",
    ],
  }),
  element({
    id: "windows-unattend-password",
    title: "Password in a Windows answer file (unattend.xml)",
    family: "xml",
    keywords: ["password>"],
    open: [blanks(0, 40), anyCase("<value>")],
    close: [anyCase("</value>")],
    source:
      "https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-administratorpassword",
    remedy: "Change the account's password on every machine that the file set up",
    written: [
      ["<AdministratorPassword>\n  <Value>", "</Value>\n  <PlainText>true</PlainText>"],
      ["<Password><Value>", "</Value></Password>"],
      ["<Password>\n<Value>", "</Value>"],
    ],
    missed: [
      "<AdministratorPassword>\n<Value></Value>",
      "<Password><Value>password</Value></Password>",
      "<Password>*SENSITIVE*DATA*DELETED*</Password>".replace("<Password>", "<Secret>").replace("</Password>", "</Secret>"),
    ],
  }),
];

const attributes = [
  phraseRule({
    id: "group-policy-password",
    title: "Password in Group Policy Preferences (cpassword)",
    family: "xml",
    severity: "critical",
    confidence: "high",
    keywords: ["cpassword"],
    phrase: ["=", quote, secret([some(BASE64, 20, 400), some("[=]", 0, 2)], "part"), quote],
    formatSource: "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/2c15cbf0-f086-4c74-8b70-1f2fa45dd4be",
    remedy: "Change the account's password, and delete the preference: the key that encrypts it is public",
    make: sample.base64(43),
    found: [
      (made) => `<Properties action="U" cpassword="${made}" userName="a"/>`,
      (made) => `cpassword='${made}'`,
      (made) => `<User cpassword="${made}"/>`,
    ],
    missed: ['cpassword=""', 'cpassword="x"', `cpassword="${"A".repeat(40)}"`],
  }),
  phraseRule({
    id: "nuget-clear-text-password",
    title: "Password in clear text in NuGet.config",
    family: "nuget",
    severity: "high",
    confidence: "high",
    keywords: ['key="cleartextpassword"'],
    phrase: [spaces(), anyCase("value"), blanks(0, 2), "=", blanks(0, 2), quote, value(QUOTED, 4, 300, ...chosen), quote],
    formatSource: "https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials",
    remedy: "Revoke the token, or change the password, at the feed that the section names",
    make: sample.base62(24),
    found: [
      (made) => `<add key="ClearTextPassword" value="${made}" />`,
      (made) => `<add key="cleartextpassword" value='${made}'/>`,
      (made) => `<add key="ClearTextPassword"  value = "${made}"/>`,
    ],
    missed: [
      '<add key="ClearTextPassword" value="" />',
      '<add key="ClearTextPassword" value="%TOKEN%" />',
      '<add key="ClearTextPassword" value="password" />',
    ],
  }),
  phraseRule({
    id: "xml-attribute-password",
    title: "Password in a name and value of XML (appSettings, Spring beans)",
    family: "xml",
    severity: "high",
    keywords: ['password" value', 'passwd" value', 'pwd" value', 'secret" value', 'smtppass" value'],
    phrase: [blanks(0, 2), "=", blanks(0, 2), quote, value(QUOTED, 4, 200, ...chosen), quote],
    formatSource: "https://learn.microsoft.com/en-us/dotnet/framework/configure-apps/file-schema/appsettings/",
    remedy: change,
    make: password,
    found: [
      (made) => `<add key="SmtpPassword" value="${made}" />`,
      (made) => `<property name="password" value="${made}"/>`,
      (made) => `<add key="DbPwd" value="${made}"/>`,
    ],
    missed: [
      '<add key="SmtpPassword" value="" />',
      ['<property name="password" value="$', '{db.password}"/>'].join(""),
      '<add key="Password" value="password"/>',
    ],
  }),
  phraseRule({
    id: "tomcat-user-password",
    title: "Password of a Tomcat user (tomcat-users.xml)",
    family: "xml",
    severity: "critical",
    confidence: "high",
    keywords: ["<user username", "<user name"],
    phrase: ["=", quote, some(QUOTED, 1, 64), quote, spaces(), anyCase("password"), "=", quote, value(QUOTED, 4, 200, ...chosen), quote],
    formatSource: "https://tomcat.apache.org/tomcat-10.1-doc/realm-howto.html",
    remedy: "Change the user's password in tomcat-users.xml, and restrict the manager to local addresses",
    make: password,
    found: [
      (made) => `<user username="admin" password="${made}" roles="manager-gui"/>`,
      (made) => `<user name='a' password='${made}' roles='x'/>`,
      (made) => `<user username="b"  password="${made}"/>`,
    ],
    missed: [
      '<user username="tomcat" password="" roles="x"/>',
      '<user username="a" roles="b"/>',
      '<user username="a" password="password"/>',
    ],
  }),
  phraseRule({
    id: "jenkins-encrypted-secret",
    title: "Encrypted secret of Jenkins (credentials.xml)",
    family: "jenkins",
    severity: "medium",
    confidence: "high",
    begins: ["{AQAAABAAAA"],
    phrase: [some(BASE64, 30, 6000), some("[=]", 0, 2), "}"],
    formatSource: "https://www.jenkins.io/doc/developer/security/secrets/",
    remedy: "Change the credential itself: with master.key and hudson.util.Secret the file opens it",
    make: (random) => `{AQAAABAAAA${random.text(52, alphabets.base64.characters)}8=}`,
    found: [(made) => `<token>${made}</token>`, (made) => `<privateKey>${made}</privateKey>`, (made) => `"${made}"`],
    missed: ["{AQAAABAAAA}", "<password>{AQAAABAAAA...}</password>", "{AQAAABAAAA== }"],
  }),
  phraseRule({
    id: "maven-master-password",
    title: "Master password of Maven (settings-security.xml)",
    family: "maven",
    severity: "high",
    confidence: "high",
    keywords: ["<master>{"],
    phrase: [secret([some(BASE64, 20, 200), some("[=]", 0, 2)], "token"), "}</"],
    formatSource: "https://maven.apache.org/guides/mini/guide-encryption.html",
    remedy: "Change the passwords that it encrypts: it is itself encrypted with a public constant",
    make: sample.base64(43, "="),
    found: [
      (made) => `<settingsSecurity><master>{${made}}</master></settingsSecurity>`,
      (made) => `  <master>{${made}}</master>\n`,
      (made) => `<master>{${made}}</master>`,
    ],
    missed: ["<master>{}</master>", "<master>{...}</master>", `<master>{${"A".repeat(44)}}</master>`],
  }),
];

export const xmlFiles = [...xml, ...attributes];
