import { alphabets, type FollowUp, failureOf, type Rule, run, urlUserClaims } from "../formats/index.ts";

const schemes = [
  "postgres",
  "postgresql",
  "mysql",
  "mariadb",
  "mongodb",
  "mongodb+srv",
  "redis",
  "rediss",
  "amqp",
  "amqps",
  "sqlserver",
  "mssql",
  "clickhouse",
  "cockroachdb",
  "nats",
];
const drivers = ["postgresql+", "mysql+", "mariadb+", "mssql+"];

/** User and password, or the password alone, up to the host's first character. */
const credentials: FollowUp = [
  run("[^\\t\\n\\f\\r :@/\"'<>]", 0, 128),
  { text: ":" },
  { value: 0 },
  run("[^\\t\\n\\f\\r @/\"'<>`]", 3, 200),
  { looks: "password" },
  { text: "@" },
  run("[0-9A-Za-z\\[.*%-]", 1),
];

export const database: readonly Rule[] = [
  {
    id: "database-url-password",
    title: "Password in a database or broker URL",
    family: "database",
    severity: "high",
    confidence: "medium",
    specificity: "format",
    keywords: [...schemes.map((scheme) => `${scheme}://`), ...drivers],
    followUp: (keyword) => (drivers.includes(keyword) ? [run("[0-9A-Za-z_]", 1, 16), { text: "://" }, ...credentials] : credentials),
    pattern: "(?i:[a-z]{4,12}(?:\\+[a-z0-9_]{1,16})?)://[^\\s:@/\"'<>]{0,128}:([^\\s@/\"'<>`]{3,200})@[0-9A-Za-z\\[.*%-]",
    windowBytes: { before: 0, after: 384 },
    edges: "alphanumeric",
    previewPrefix: "",
    accept: (secret) => failureOf("password", secret) ?? true,
    claims: urlUserClaims,
    formatSource: "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS",
    remedy: "Change the user's password in the database (ALTER ROLE … PASSWORD), then in every client",
    samples: (random) => {
      const passwords = [
        random.text(16, alphabets.base62.characters),
        random.text(12, alphabets.url64.characters),
        `p%40${random.text(9, alphabets.base62.characters)}`,
      ];
      const [first, second, third] = passwords as [string, string, string];
      return {
        positive: [
          { text: `DATABASE_URL=postgres://app:${first}@db.internal:5432/app`, secret: first },
          { text: `url: "mongodb+srv://svc:${second}@cluster0.example.net/x"`, secret: second },
          { text: `engine = postgresql+psycopg2://u:${third}@10.0.0.1/db`, secret: third },
          { text: `redis://:${first}@cache:6379/0`, secret: first },
        ],
        negative: [
          "postgres://app@db.internal:5432/app",
          ["postgres://app:$", "{DB_PASSWORD}@db/app"].join(""),
          "mysql://root:password@localhost/x",
          "redis://cache:6379/0",
          "see postgres://user:<password>@host/db",
        ],
      };
    },
  },
];
