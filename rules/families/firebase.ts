import { infixedToken, namedToken } from "../formats/index.ts";

export const firebase = [
  infixedToken({
    id: "firebase-cloud-messaging-server-key",
    title: "Firebase Cloud Messaging server key (legacy)",
    family: "firebase",
    severity: "high",
    before: ["AAAA", { of: "url64", length: 7 }],
    infix: ":APA91b",
    after: [{ of: "url64", length: 134 }],
    formatSource: "https://firebase.google.com/docs/cloud-messaging/auth-server",
    remedy: "Delete it under Project settings, Cloud Messaging, Server key",
  }),
  namedToken({
    id: "firebase-database-secret",
    title: "Firebase Realtime Database secret",
    family: "firebase",
    severity: "critical",
    names: ["firebase"],
    kinds: ["database_secret", "db_secret", "secret"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://firebase.google.com/docs/database/rest/auth#legacy_tokens",
    remedy: "Delete it under Project settings, Service accounts, Database secrets",
  }),
];
