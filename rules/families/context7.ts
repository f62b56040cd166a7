import { prefixedToken, uuid } from "../formats/index.ts";

export const context7 = [
  prefixedToken({
    id: "context7-api-key",
    title: "Context7 API key",
    family: "context7",
    severity: "medium",
    prefix: "ctx7sk-",
    parts: uuid,
    formatSource: "https://context7.com/docs/howto/api-keys",
    remedy: "Delete it under API Keys in the Context7 dashboard",
  }),
];
