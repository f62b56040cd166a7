import { doc, type Setting } from "./document.ts";

/** What people typed, what programs sent, and what was written of it. */
export const traffic: readonly Setting[] = [
  {
    name: "shell history: curl with a user",
    write: (s) => doc`ls -la\ncurl -u admin:${s.plain()} https://api.example.com/v1/items\ncd ..\n`,
  },
  {
    name: "shell history: curl with a header",
    write: (s) => doc`curl -H "Authorization: Bearer ${s.token(40)}" https://api.example.com\n`,
  },
  { name: "shell history: mysql", write: (s) => doc`mysql -h db -u root -p${s.plain()} shop\n` },
  { name: "shell history: a variable before the command", write: (s) => doc`PGPASSWORD=${s.plain()} psql -h db -U app\n` },
  { name: "shell history: sshpass", write: (s) => doc`sshpass -p ${s.plain()} ssh deploy@10.0.0.4\n` },
  { name: "shell history: docker login", write: (s) => doc`docker login -u robot -p ${s.plain(24)} registry.example.com\n` },
  {
    name: "shell history: an option",
    write: (s) => doc`./deploy --api-token ${s.token()} --region eu\n./deploy --password=${s.password()}\n`,
  },
  { name: "shell history with times", write: (s) => doc`: 1773468000:0;export API_SECRET=${s.token()}\n` },
  { name: "shell history: redis-cli", write: (s) => doc`redis-cli -h cache -a ${s.plain(24)} info\n` },
  { name: "a URL with a password", write: (s) => doc`see https://deploy:${s.plain()}@git.example.com/team/app.git for it\n` },
  { name: "a URL with a token", write: (s) => doc`GET https://api.example.com/v1/items?limit=5&api_key=${s.token()}&sort=name\n` },
  {
    name: "a URL with an access token in its fragment",
    write: (s) => doc`https://app.example.com/cb#access_token=${s.token(48)}&token_type=bearer\n`,
  },
  {
    name: "headers of a request",
    write: (s) => doc`GET /v1/items HTTP/1.1
Host: api.example.com
Authorization: Bearer ${s.token(44)}
Accept: */*

GET /v1/items HTTP/1.1
X-Api-Key: ${s.token()}
`,
  },
  {
    name: "a header of basic authorization",
    write: (s) => doc`Authorization: Basic ${s.of(Buffer.from(`deploy:${s.base62(18)}`).toString("base64"))}\n`,
  },
  { name: "a session cookie", write: (s) => doc`Cookie: theme=dark; sessionid=${s.token()}; lang=de\n` },
  { name: "a form", write: (s) => doc`username=anna&password=${s.plain()}&remember=1` },
  {
    name: "a log line of key and value",
    write: (s) => doc`time=2026-03-14T06:00:00Z level=debug msg="login" user=anna password=${s.password()}\n`,
  },
  {
    name: "a log line of JSON",
    write: (s) => doc`{"level":"debug","msg":"request","headers":{"x-api-key":"${s.token()}"},"status":200}\n`,
  },
  { name: "a log line of prose", write: (s) => doc`2026-03-14 06:00:00 DEBUG connecting with password: ${s.password()} to db.internal\n` },
  { name: "a map that a program printed", write: (s) => doc`DEBUG config: {host=db, user=app, password=${s.plain()}, port=5432}\n` },
  { name: "an object that Python printed", write: (s) => doc`DEBUG:root:{'user': 'app', 'secret_key': '${s.token()}', 'debug': True}\n` },
  {
    name: "a stack trace of Java",
    write: (s) => doc`org.postgresql.util.PSQLException: could not connect to jdbc:postgresql://db:5432/app?user=app&password=${s.plain()}
	at org.postgresql.Driver.connect(Driver.java:292)
	at com.example.Main.main(Main.java:14)
`,
  },
  {
    name: "a stack trace of Python with its locals",
    write: (s) => doc`Traceback (most recent call last):
  File "/srv/app/main.py", line 12, in connect
    client = Client(api_key="${s.token()}")
AuthError: 401
    password = '${s.password()}'
`,
  },
  {
    name: "a stack trace of Node with a URL",
    write: (s) => doc`Error: connect ECONNREFUSED postgres://app:${s.plain()}@db:5432/app\n    at Socket.emit (node:events:517:28)\n`,
  },
  { name: "a chat message", write: (s) => doc`anna: the staging password is ${s.password()}\nbruno: thanks\n` },
  { name: "a ticket", write: (s) => doc`Hi, please use user: deploy / password: ${s.password()} until Friday.\n` },
];
