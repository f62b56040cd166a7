import { prefixedToken } from "../formats/index.ts";

export const huggingface = [
  prefixedToken({
    id: "hugging-face-user-token",
    title: "Hugging Face user access token",
    family: "hugging-face",
    severity: "high",
    prefix: "hf_",
    parts: [{ of: "letters", length: 34 }],
    formatSource: "https://huggingface.co/docs/hub/security-tokens",
    remedy: "Invalidate it under Settings, Access Tokens, or POST it to https://huggingface.co/api/credentials/revoke",
  }),
  prefixedToken({
    id: "hugging-face-organization-token",
    title: "Hugging Face organization token",
    family: "hugging-face",
    severity: "high",
    prefix: "api_org_",
    parts: [{ of: "letters", length: 34 }],
    formatSource: "https://huggingface.co/docs/hub/security-tokens",
    remedy: "Delete it in the organization settings",
  }),
];
