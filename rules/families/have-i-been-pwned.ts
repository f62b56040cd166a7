import { namedToken } from "../formats/index.ts";

export const haveIBeenPwned = [
  namedToken({
    id: "have-i-been-pwned-key",
    title: "Have I Been Pwned API key",
    family: "have-i-been-pwned",
    severity: "medium",
    names: ["hibp", "haveibeenpwned", "have_i_been_pwned"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://haveibeenpwned.com/API/v3#Authorisation",
    remedy: "Regenerate it in the API key page",
  }),
];
