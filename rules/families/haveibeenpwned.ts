import { namedToken } from "../formats/index.ts";

export const haveibeenpwned = [
  namedToken({
    id: "haveibeenpwned-api-key",
    title: "Have I Been Pwned API key",
    family: "haveibeenpwned",
    severity: "medium",
    names: ["hibp", "have_i_been_pwned"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://haveibeenpwned.com/API/v3",
    remedy: "Regenerate it on the API key page of the dashboard",
  }),
];
