import { namedToken } from "../formats/index.ts";

export const minio = [
  namedToken({
    id: "minio-secret-key",
    title: "MinIO secret key",
    family: "minio",
    severity: "critical",
    names: ["minio"],
    kinds: ["secret_key", "secret"],
    parts: [{ of: "base64", length: 40 }],
    formatSource: "https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html",
    remedy: "mc admin accesskey rm ALIAS KEY",
  }),
];
