import { infixedToken } from "../formats/index.ts";

export const fcm = [
  infixedToken({
    id: "firebase-cloud-messaging-server-key",
    title: "Firebase Cloud Messaging legacy server key",
    family: "firebase",
    severity: "high",
    before: ["AAAA", { of: "url64", length: 7 }],
    infix: ":APA91b",
    after: [{ of: "url64", length: 134 }],
    formatSource: "https://firebase.google.com/docs/cloud-messaging/migrate-v1",
    remedy: "Delete it under Project settings, Cloud Messaging",
  }),
];
