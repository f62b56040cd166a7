import { namedToken } from "../formats/index.ts";

export const snapcraft = [
  namedToken({
    id: "snapcraft-store-credentials",
    title: "Snapcraft store credentials",
    family: "snapcraft",
    severity: "critical",
    names: ["snapcraft"],
    kinds: ["credentials", "store_credentials", "token", "login"],
    parts: [
      { of: "base64", length: 200 },
      { of: "base64", length: 1, lengthMax: 1000 },
    ],
    formatSource: "https://documentation.ubuntu.com/snapcraft/stable/how-to/publishing/authenticate/",
    remedy: "Change the Ubuntu One password; export new credentials with snapcraft export-login",
  }),
];
