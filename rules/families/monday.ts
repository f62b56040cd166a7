import { namedToken } from "../formats/index.ts";

export const monday = [
  namedToken({
    id: "monday-api-token",
    title: "monday.com API token",
    family: "monday",
    severity: "high",
    confidence: "high",
    names: ["monday"],
    parts: ["eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj", { of: "url64", length: 60, lengthMax: 400 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://developer.monday.com/api-reference/docs/authentication",
    remedy: "Regenerate it under Developers, API token: that ends the old one",
  }),
  namedToken({
    id: "monday-client-secret",
    title: "monday.com app client or signing secret",
    family: "monday",
    severity: "high",
    names: ["monday_client", "monday_signing", "monday_app"],
    kinds: ["secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.monday.com/apps/docs/oauth",
    remedy: "Reset it under the app's Basic information in the Developer Center",
  }),
];
