import { namedToken } from "../formats/index.ts";

export const pythonanywhere = [
  namedToken({
    id: "pythonanywhere-api-token",
    title: "PythonAnywhere API token",
    family: "pythonanywhere",
    severity: "critical",
    names: ["pythonanywhere"],
    kinds: ["api_token", "token", "api_key"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://help.pythonanywhere.com/pages/GettingYourAPIToken/",
    remedy: "Make a new one under Account, API token, which ends the old",
  }),
];
