import { blanks, chosen, oneOf, phraseRule, QUOTED, quote, sample, some, value } from "../formats/index.ts";

export const httpClients = [
  phraseRule({
    id: "basic-auth-pair",
    title: "User and password as an HTTP client takes them",
    family: "http-authorization",
    severity: "high",
    keywords: ["httpbasicauth(", "auth=(", "auth = (", "httpdigestauth(", "basicauth(", "networkcredential(", ".login("],
    phrase: [
      blanks(),
      oneOf([quote, some(QUOTED, 1, 64), quote], [some("[A-Za-z_]", 1), some("[0-9A-Za-z_.]", 0, 64)]),
      blanks(),
      ",",
      blanks(),
      quote,
      value(QUOTED, 4, 128, ...chosen),
      quote,
    ],
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
];
