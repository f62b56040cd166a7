import { namedToken } from "../formats/index.ts";

export const rudderstack = [
  namedToken({
    id: "rudderstack-key",
    title: "RudderStack access token or write key",
    family: "rudderstack",
    severity: "medium",
    names: ["rudderstack"],
    parts: [{ of: "base62", length: 27 }],
    formatSource: "https://www.rudderstack.com/docs/access-management/personal-access-tokens/",
    remedy: "Replace it in the RudderStack dashboard",
  }),
];
