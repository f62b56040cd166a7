import { namedToken, uuid } from "../formats/index.ts";

export const yapily = [
  namedToken({
    id: "yapily-application-secret",
    title: "Yapily application secret",
    family: "yapily",
    severity: "critical",
    names: ["yapily"],
    kinds: ["secret", "application_secret", "app_secret", "key", "password"],
    parts: uuid,
    formatSource: "https://docs.yapily.com/pages/resources/api-authentication/",
    remedy: "Regenerate the secret of the application in the Yapily Console",
  }),
];
