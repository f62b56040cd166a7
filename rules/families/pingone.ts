import { namedToken } from "../formats/index.ts";

export const pingone = [
  namedToken({
    id: "pingone-client-secret",
    title: "PingOne client secret",
    family: "pingone",
    severity: "critical",
    names: ["pingone", "ping_one"],
    kinds: ["secret"],
    parts: [{ of: "unreserved", length: 64 }],
    formatSource: "https://developer.pingidentity.com/pingone-api/platform/applications/application-secret.html",
    remedy: "POST /v1/environments/{id}/applications/{id}/secret makes a new one and ends the old one",
  }),
];
