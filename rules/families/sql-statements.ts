import { anyCase, chosen, maybe, phraseRule, QUOTED, sample, some, value } from "../formats/index.ts";

const password = sample.password;

export const sqlStatements = [
  phraseRule({
    id: "sql-identified-by",
    title: "Password in SQL (IDENTIFIED BY)",
    family: "sql",
    severity: "high",
    keywords: [
      "identified by ",
      "identified with mysql_native_password by ",
      "identified with caching_sha2_password by ",
      "identified by values ",
    ],
    phrase: [maybe(anyCase("password ")), some("[\"']", 1), value(QUOTED, 4, 128, ...chosen), some("[\"']", 1)],
    // In prose something is `identified by "its name"`.
    accept: (found, { match }) =>
      /^[a-z]+$/i.test(found.toString("latin1")) && match.subarray(0, 2).equals(Buffer.from("id")) ? "prose" : true,
    formatSource: "https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
    remedy: "Change the user's password (ALTER USER … IDENTIFIED BY)",
    make: password,
    found: [
      (made) => `CREATE USER 'app'@'%' IDENTIFIED BY '${made}';`,
      (made) => `ALTER USER app IDENTIFIED BY "${made}";`,
      (made) => `grant all on x.* to a identified by '${made}'`,
    ],
    missed: ["CREATE USER a IDENTIFIED BY '';", "ALTER USER a IDENTIFIED BY 'password';", ["IDENTIFIED BY '$", "{DB_PASSWORD}'"].join("")],
  }),
  phraseRule({
    id: "sql-role-password",
    title: "Password of a role or login in SQL",
    family: "sql",
    severity: "high",
    keywords: [
      "with password ",
      "encrypted password ",
      "login password ",
      "with login password ",
      "superuser password ",
      "set password ",
      "user password ",
      "with password=",
      "role password ",
    ],
    phrase: [maybe("="), maybe("= "), maybe(anyCase("n")), "'", value("[^\\t\\n\\r'\"<>\\\\]", 4, 200, ...chosen), "'"],
    accept: (found) => found.indexOf(" ") === -1,
    formatSource: "https://www.postgresql.org/docs/current/sql-createrole.html",
    remedy: "Change the user's password (ALTER ROLE … PASSWORD, ALTER LOGIN … WITH PASSWORD)",
    make: password,
    found: [
      (made) => `CREATE USER app WITH PASSWORD '${made}';`,
      (made) => `ALTER ROLE app WITH ENCRYPTED PASSWORD '${made}'`,
      (made) => `CREATE LOGIN app WITH PASSWORD = N'${made}';`,
    ],
    missed: [
      "CREATE USER app WITH PASSWORD '';",
      "ALTER ROLE a WITH PASSWORD 'password'",
      "with password 'protected'".replace("protected", "<password>"),
    ],
  }),
];
