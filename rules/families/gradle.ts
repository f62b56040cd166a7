import { namedToken } from "../formats/index.ts";

export const gradle = [
  namedToken({
    id: "gradle-plugin-portal-secret",
    title: "Gradle plugin portal key or secret",
    family: "gradle",
    severity: "critical",
    names: ["gradle_publish", "gradle.publish", "gradle_plugin"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://plugins.gradle.org/docs/publish-plugin",
    remedy: "Renew it under API keys on plugins.gradle.org",
  }),
  namedToken({
    id: "gradle-develocity-access-key",
    title: "Develocity (Gradle Enterprise) access key",
    family: "gradle",
    severity: "high",
    names: ["gradle_enterprise", "develocity"],
    parts: [{ of: "lowerAndDigits", length: 52 }],
    formatSource: "https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating_with_develocity",
    remedy: "Revoke it under My settings, Access keys",
  }),
];
