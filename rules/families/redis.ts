import { maybeQuote, phraseRule, SETTING, sample, some, value } from "../formats/index.ts";

export const redis = [
  phraseRule({
    id: "redis-server-password",
    title: "Password of a Redis server or of the one that it follows",
    family: "redis",
    severity: "high",
    keywords: ["requirepass", "masterauth"],
    phrase: [maybeQuote, some("[\\t ,=:]", 1, 8), maybeQuote, value(SETTING, 5, 256, "spoken")],
    formatSource: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/",
    remedy: "Change it (CONFIG SET requirepass, or ACL SETUSER), then in every client and replica",
    make: sample.password,
    found: [
      (made) => `requirepass ${made}\n`,
      (made) => `redis-server --masterauth "${made}" --port 6380`,
      (made) => `command: ["redis-server", "--requirepass", "${made}"]`,
    ],
    missed: ["# requirepass foobared\n", ["requirepass $", "{REDIS_PW}"].join(""), "CONFIG SET requirepass to change it"],
  }),
];
