import { namedToken, uuid } from "../formats/index.ts";

export const postmark = [
  namedToken({
    id: "postmark-server-token",
    title: "Postmark server or account token",
    family: "postmark",
    severity: "high",
    names: ["postmark", "postmarkapp"],
    parts: uuid,
    formatSource: "https://postmarkapp.com/developer/api/overview",
    remedy: "Generate a new token and delete the old one under the server's API Tokens",
  }),
];
