import { namedToken } from "../formats/index.ts";

export const ovh = [
  namedToken({
    id: "ovh-application-secret",
    title: "OVHcloud application secret",
    family: "ovh",
    severity: "critical",
    names: ["ovh"],
    kinds: ["application_secret", "app_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api",
    remedy: "DELETE /me/api/application/{applicationId}",
  }),
  namedToken({
    id: "ovh-consumer-key",
    title: "OVHcloud consumer key",
    family: "ovh",
    severity: "critical",
    names: ["ovh"],
    kinds: ["consumer_key"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api",
    remedy: "DELETE /me/api/credential/{credentialId}",
  }),
  namedToken({
    id: "ovh-application-key",
    title: "OVHcloud application key",
    family: "ovh",
    severity: "medium",
    names: ["ovh"],
    kinds: ["application_key", "app_key"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api",
    remedy: "DELETE /me/api/application/{applicationId}",
  }),
];
