import { prefixedToken } from "../formats/index.ts";

export const openshift = [
  prefixedToken({
    id: "openshift-access-token",
    title: "OpenShift OAuth access token",
    family: "openshift",
    severity: "critical",
    prefix: "sha256~",
    parts: [{ of: "url64", length: 43 }],
    formatSource:
      "https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/authentication_and_authorization/managing-oauth-access-tokens",
    remedy: "oc delete useroauthaccesstokens, for its hashed name",
  }),
];
