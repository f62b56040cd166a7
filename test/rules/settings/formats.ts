import { doc, type Setting } from "./document.ts";

/** Files of settings, in the formats that programs read. */
export const formats: readonly Setting[] = [
  {
    name: "an env file",
    write: (s) => doc`NODE_ENV=production
PORT=8080
DB_HOST=db.internal
DB_PASSWORD=${s.password()}
export SESSION_SECRET="${s.token()}"
API_TOKEN='${s.hex()}'
LOG_LEVEL=info
`,
  },
  {
    name: "a JSON file",
    write: (s) => doc`{
  "name": "checkout",
  "database": { "host": "db", "port": 5432, "user": "app", "password": "${s.password()}" },
  "clientSecret": "${s.token()}",
  "retries": 3
}
`,
  },
  { name: "JSON in one line", write: (s) => doc`{"user":"app","api_key":"${s.token()}","region":"eu-west-1"}` },
  { name: "JSON within a JSON string", write: (s) => doc`{"payload":"{\"user\":\"app\",\"password\":\"${s.plain()}\"}"}` },
  {
    name: "a YAML file",
    write: (s) => doc`database:
  host: db.internal
  username: app
  password: ${s.password()}
auth:
  jwt_secret: "${s.token(48)}"
  api-key: '${s.hex(32)}'
`,
  },
  {
    name: "a list of environment variables in YAML",
    write: (s) => doc`env:
  - name: DB_PASSWORD
    value: "${s.password()}"
  - name: API_TOKEN
    value: ${s.token()}
  - name: LOG_LEVEL
    value: info
`,
  },
  {
    name: "a compose file",
    write: (s) => doc`services:
  db:
    image: postgres:16
    environment:
      POSTGRES_USER: app
      POSTGRES_PASSWORD: ${s.password()}
  cache:
    environment:
      - REDIS_PASSWORD=${s.plain()}
`,
  },
  {
    name: "an XML file",
    write: (s) => doc`<configuration>
  <username>app</username>
  <password>${s.password()}</password>
  <add key="ApiSecret" value="${s.token()}" />
</configuration>
`,
  },
  {
    name: "Maven's settings.xml",
    write: (s) => doc`<settings><servers><server>
  <id>releases</id>
  <username>deploy</username>
  <password>${s.plain()}</password>
</server></servers></settings>
`,
  },
  {
    name: "an Apple property list",
    write: (s) => doc`<plist version="1.0"><dict>
  <key>ClientSecret</key>
  <string>${s.token()}</string>
  <key>Version</key>
  <string>1.4.2</string>
</dict></plist>
`,
  },
  {
    name: "HCL of Terraform",
    write: (s) => doc`resource "aws_db_instance" "main" {
  engine   = "postgres"
  username = "app"
  password = "${s.password()}"
}

variable "api_token" {
  type    = string
  default = "${s.token()}"
}
`,
  },
  { name: "a tfvars file", write: (s) => doc`region = "eu-central-1"\ndb_password = "${s.password()}"\nclient_secret = "${s.token()}"\n` },
  {
    name: "a TOML file",
    write: (s) => doc`[database]
host = "db.internal"
password = "${s.password()}"

[auth]
secret_key = '${s.token(50)}'
`,
  },
  {
    name: "an INI file",
    write: (s) => doc`[mysqld]
port = 3306

[client]
user = root
password = ${s.password()}
`,
  },
  {
    name: "a properties file",
    write: (s) => doc`# application
jdbc.url=jdbc:postgresql://db:5432/app
jdbc.user=app
jdbc.password=${s.password()}
mail.smtp.password: ${s.plain()}
oauth.client.secret=${s.token()}
`,
  },
  {
    name: "a GitHub Actions workflow",
    write: (s) => doc`jobs:
  deploy:
    env:
      DEPLOY_TOKEN: ${s.token(40)}
    steps:
      - run: ./deploy.sh
        with:
          password: ${s.password()}
          token: \${{ secrets.GITHUB_TOKEN }}
`,
  },
  {
    name: "a Dockerfile",
    write: (s) => doc`FROM node:20
ENV API_SECRET=${s.token()}
ENV DB_PASSWORD ${s.plain()}
ARG NPM_AUTH="${s.hex(36)}"
CMD ["node", "server.js"]
`,
  },
  {
    name: "a notebook",
    write: (s) =>
      doc`{"cells":[{"cell_type":"code","source":["import os\n","API_KEY = \"${s.token()}\"\n","client = Client(API_KEY)\n"]}]}`,
  },
  { name: "a CSV of accounts", write: (s) => doc`name,url,username,password\nshop,https://shop.example.com,anna,${s.password()}\n` },
];
