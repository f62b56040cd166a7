import { namedToken } from "../formats/index.ts";

export const openstack = [
  namedToken({
    id: "openstack-application-credential-secret",
    title: "OpenStack application credential secret",
    family: "openstack",
    severity: "critical",
    names: ["os_application_credential", "application_credential", "openstack"],
    kinds: ["secret", "credential_secret"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://docs.openstack.org/keystone/latest/user/application_credentials.html",
    remedy: "openstack application credential delete ID",
  }),
];
