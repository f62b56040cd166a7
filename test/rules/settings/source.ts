import { doc, type Setting } from "./document.ts";

/** Source text, in the languages that people write. */
export const source: readonly Setting[] = [
  {
    name: "JavaScript",
    write: (s) => doc`const apiKey = "${s.token()}";
const client = createClient({ user: "app", password: '${s.password()}' });
process.env.JWT_SECRET = \`${s.token(40)}\`;
`,
  },
  {
    name: "TypeScript",
    write: (s) => doc`export const config: Config = { clientSecret: "${s.token()}", timeoutMs: 100 };
private readonly apiToken: string = '${s.hex()}';
`,
  },
  {
    name: "Python",
    write: (s) => doc`PASSWORD = "${s.password()}"
client = Client(user="app", api_key='${s.token()}')
config["secret_key"] = "${s.token(50)}"
token = os.environ.get("TOKEN")
`,
  },
  {
    name: "Java",
    write: (s) => doc`private static final String API_KEY = "${s.token()}";
connection = DriverManager.getConnection(url, user, password);
dataSource.setPassword("${s.password()}");
props.put("client.secret", "${s.token()}");
`,
  },
  {
    name: "Kotlin",
    write: (s) => doc`const val API_KEY: String = "${s.token()}"
val dbPassword = "${s.password()}"
`,
  },
  {
    name: "Go",
    write: (s) => doc`const apiToken = "${s.token()}"
var dbPassword string = "${s.password()}"
cfg := Config{ClientSecret: "${s.hex()}", Retries: 3}
`,
  },
  {
    name: "Ruby",
    write: (s) => doc`API_KEY = '${s.token()}'
config.password = "${s.password()}"
client = Client.new(:user => 'app', :secret => '${s.hex()}')
`,
  },
  {
    name: "PHP",
    write: (s) => doc`<?php
define('DB_PASSWORD', '${s.password()}');
$config = ['api_key' => '${s.token()}', 'region' => 'eu'];
$dbPassword = "${s.plain()}";
`,
  },
  {
    name: "C#",
    write: (s) => doc`private const string ApiKey = "${s.token()}";
var credentials = new NetworkCredential { UserName = "app", Password = "${s.password()}" };
`,
  },
  {
    name: "C and C++",
    write: (s) => doc`#define API_TOKEN "${s.token()}"
static const char *password = "${s.password()}";
std::string client_secret{"${s.hex()}"};
`,
  },
  {
    name: "Rust",
    write: (s) => doc`const API_KEY: &str = "${s.token()}";
let password = "${s.password()}".to_string();
`,
  },
  {
    name: "Swift",
    write: (s) => doc`let apiKey = "${s.token()}"
static let clientSecret: String = "${s.hex()}"
`,
  },
  { name: "Scala", write: (s) => doc`val dbPassword = "${s.password()}"\nval apiToken: String = "${s.token()}"\n` },
  { name: "Perl", write: (s) => doc`my $password = '${s.password()}';\nmy %config = (api_key => '${s.token()}');\n` },
  { name: "Lua", write: (s) => doc`local api_key = "${s.token()}"\nconfig.password = "${s.plain()}"\n` },
  { name: "R", write: (s) => doc`api_key <- "${s.token()}"\ncon <- dbConnect(PostgreSQL(), user = "app", password = "${s.password()}")\n` },
  { name: "Elixir", write: (s) => doc`config :app, App.Repo, username: "app", password: "${s.password()}"\n` },
  { name: "Dart", write: (s) => doc`static const String apiKey = '${s.token()}';\n` },
  { name: "Objective-C", write: (s) => doc`static NSString *const kApiSecret = @"${s.token()}";\n` },
  { name: "Groovy", write: (s) => doc`def dbPassword = '${s.password()}'\next.signingPassword = "${s.plain()}"\n` },
  {
    name: "a shell script",
    write: (s) => doc`#!/bin/sh\nexport DB_PASSWORD="${s.password()}"\nTOKEN=${s.token()}\ncurl -s https://api.example.com\n`,
  },
  { name: "PowerShell", write: (s) => doc`$password = "${s.password()}"\n$env:API_TOKEN = '${s.token()}'\n` },
  { name: "SQL", write: (s) => doc`CREATE USER app WITH PASSWORD '${s.password()}';\nALTER USER root IDENTIFIED BY '${s.plain()}';\n` },
  {
    name: "a patch",
    write: (s) => doc`--- a/config.py\n+++ b/config.py\n@@ -1 +1 @@\n-API_KEY = os.environ["API_KEY"]\n+API_KEY = "${s.token()}"\n`,
  },
];
