import { namedToken } from "../formats/index.ts";

export const hashicorpCloud = [
  namedToken({
    id: "hashicorp-cloud-client-secret",
    title: "HashiCorp Cloud Platform client secret",
    family: "hashicorp-cloud",
    severity: "critical",
    names: ["hcp"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key",
    remedy: "hcp iam service-principals keys delete",
  }),
];
