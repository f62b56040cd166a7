import {
  blanks,
  chosen,
  credentialKind,
  maybe,
  oneOf,
  type Phrase,
  phraseRule,
  QUOTED,
  quote,
  sample,
  some,
  value,
  wordsOf,
} from "../formats/index.ts";

/** One argument before the password: a string, or a name. */
const argument: Phrase = [
  blanks(),
  oneOf([quote, some(QUOTED, 0, 200), quote], [some("[A-Za-z_$]", 1), some("[0-9A-Za-z_.$>-]", 0, 64)]),
  blanks(),
  ",",
];
const TOKEN = "[0-9A-Za-z_.~+/=-]";

export const httpClients = [
  phraseRule({
    id: "basic-auth-pair",
    title: "User and password as an HTTP client takes them",
    family: "http-authorization",
    severity: "high",
    keywords: [
      "httpbasicauth(",
      "auth=(",
      "auth = (",
      "httpdigestauth(",
      "basicauth(",
      "networkcredential(",
      ".login(",
      "passwordauthentication(",
      ".withcredentials(",
      "basic_auth(",
      "basic_auth ",
    ],
    phrase: [...argument, blanks(), maybe("Some("), quote, value(QUOTED, 4, 128, ...chosen), quote],
    formatSource: "https://requests.readthedocs.io/en/latest/user/authentication/",
    remedy: "Change the user's password at the host that it is sent to",
    make: sample.password,
    found: [
      (password) => `requests.get(url, auth=("app", "${password}"))`,
      (password) => `HTTPBasicAuth('app', '${password}')`,
      (password) => `req.SetBasicAuth("app", "${password}")`,
      (password) => `Credentials = new NetworkCredential("app", "${password}");`,
      (password) => `smtp.login(user, "${password}")`,
    ],
    missed: ['auth=("user", "pass")', "auth=(user, password)", 'HTTPBasicAuth("app", "password")'],
  }),
  phraseRule({
    id: "database-call-password",
    title: "Password in a program's call that opens a connection",
    family: "http-authorization",
    severity: "high",
    keywords: ["mysqli(", "mysqli_connect(", "mysql_connect(", "getconnection(", "new pdo(", "ftp_login("],
    phrase: [...argument, ...argument, blanks(), quote, value(QUOTED, 4, 128, ...chosen), quote],
    formatSource: "https://www.php.net/manual/en/mysqli.construct.php",
    remedy: "Change the user's password at the database or host that it opens",
    make: sample.password,
    found: [
      (password) => `$db = new mysqli("db", "app", "${password}", "x");`,
      (password) => `DriverManager.getConnection(url, "app", "${password}");`,
      (password) => `new PDO($dsn, 'app', '${password}');`,
    ],
    missed: ['new mysqli("db", "app", "password")', "mysqli_connect($host, $user, $pass)", 'getConnection(url, "app", "")'],
  }),
  phraseRule({
    id: "bearer-call-token",
    title: "Token in a program's call that makes an Authorization header",
    family: "http-authorization",
    severity: "high",
    keywords: ["bearer_auth(", 'authenticationheadervalue("bearer",', 'authenticationheadervalue("token",', "bearertoken("],
    phrase: [blanks(), quote, value(TOKEN, 20, 600, "token", "credential"), quote],
    formatSource: "https://learn.microsoft.com/en-us/dotnet/api/system.net.http.headers.authenticationheadervalue",
    remedy: "Revoke it at the service that the request went to",
    make: (random) => `${sample.base62(38)(random)}k7`,
    found: [
      (made) => `.bearer_auth("${made}")`,
      (made) => `new AuthenticationHeaderValue("Bearer", "${made}")`,
      (made) => `withBearerToken('${made}')`,
    ],
    missed: [".bearer_auth(token)", 'new AuthenticationHeaderValue("Bearer", token)', `bearer_auth("${"x".repeat(32)}")`],
  }),
  phraseRule({
    id: "header-call-token",
    title: "Token as the value of a header's field",
    family: "http-authorization",
    severity: "high",
    keywords: ['setvalue("', 'addvalue("'],
    phrase: [
      value(TOKEN, 20, 600, "token", "credential"),
      quote,
      ",",
      blanks(),
      "forHTTPHeaderField:",
      blanks(),
      quote,
      some("[0-9A-Za-z_-]", 2, 64),
      quote,
    ],
    accept: (_found, { match }) => isCredentialName(match.toString("latin1").split(/["']/).at(-2) ?? ""),
    formatSource: "https://developer.apple.com/documentation/foundation/nsmutableurlrequest/1408793-setvalue",
    remedy: "Revoke it at the service that the request went to",
    make: (random) => `${sample.base62(38)(random)}k7`,
    found: [
      (made) => `request.setValue("${made}", forHTTPHeaderField: "X-Api-Key")`,
      (made) => `request.addValue("${made}", forHTTPHeaderField: "X-Auth-Token")`,
      (made) => `r.setValue("${made}",forHTTPHeaderField:"api-key")`,
    ],
    missed: [
      'r.setValue("application/json", forHTTPHeaderField: "X-Api-Key")',
      'r.setValue(token, forHTTPHeaderField: "X-Api-Key")',
      (made) => `r.setValue("${made}", forHTTPHeaderField: "If-None-Match")`,
    ],
  }),
];

function isCredentialName(name: string): boolean {
  const kind = credentialKind({
    words: wordsOf(name),
    keyword: "",
    around: [],
    isSetting: false,
    operator: "=",
    quote: '"',
    isElement: false,
  });
  return kind === "token" || kind === "password";
}
