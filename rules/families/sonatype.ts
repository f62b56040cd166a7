import { namedToken, uuid } from "../formats/index.ts";

export const sonatype = [
  namedToken({
    id: "sonatype-user-token",
    title: "Maven Central or Sonatype user token password",
    family: "sonatype",
    severity: "critical",
    names: ["sonatype", "ossrh", "maven_central", "central_portal", "mavencentral"],
    parts: [{ of: "base64", length: 36, lengthMax: 48 }],
    formatSource: "https://central.sonatype.org/publish/generate-portal-token/",
    remedy: "Revoke it under View account, Generate user token, on central.sonatype.com",
  }),
  namedToken({
    id: "sonatype-nexus-api-key",
    title: "Nexus Repository NuGet or user token key",
    family: "sonatype",
    severity: "high",
    names: ["nexus"],
    parts: uuid,
    formatSource: "https://help.sonatype.com/en/user-tokens.html",
    remedy: "Reset it under the NuGet API key or User token page of its account",
  }),
];
