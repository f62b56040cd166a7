import { namedToken } from "../formats/index.ts";

export const backblaze = [
  namedToken({
    id: "backblaze-application-key",
    title: "Backblaze B2 application key",
    family: "backblaze",
    severity: "critical",
    names: ["backblaze", "b2"],
    kinds: ["application_key", "app_key", "account_key", "secret_access_key", "secret_key", "secret", "key"],
    parts: ["K00", { of: "digits", length: 1 }, { of: "base64", length: 27 }],
    formatSource: "https://www.backblaze.com/docs/cloud-storage-application-keys",
    remedy: "b2 key delete ID (b2_delete_key)",
  }),
];
