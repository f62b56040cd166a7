import { namedToken } from "../formats/index.ts";

export const roaring = [
  namedToken({
    id: "roaring-client-secret",
    title: "Roaring.io client key or secret",
    family: "roaring",
    severity: "high",
    names: ["roaring_io", "roaring_api", "roaring_client", "roaring_consumer"],
    kinds: ["key", "secret"],
    parts: [{ of: "url64", length: 28 }],
    formatSource: "https://developer.roaring.io/",
    remedy: "Regenerate the keys of the application in the developer portal",
  }),
];
