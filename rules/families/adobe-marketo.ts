import { namedToken } from "../formats/index.ts";

export const adobeMarketo = [
  namedToken({
    id: "marketo-client-secret",
    title: "Marketo client secret",
    family: "adobe-marketo",
    severity: "high",
    names: ["marketo"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication",
    remedy: "Delete the LaunchPoint service, or reset its secret",
  }),
];
