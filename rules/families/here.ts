import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html";

export const here = [
  namedToken({
    id: "here-api-key",
    title: "HERE API key",
    family: "here",
    severity: "medium",
    names: ["here_api", "here_maps", "heremaps", "hereapi", "here_app", "here_rest", "here_access", "here_client", "here_map"],
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Delete the key under Access manager, Apps",
  }),
  namedToken({
    id: "here-access-key-secret",
    title: "HERE access key secret",
    family: "here",
    severity: "high",
    names: ["here_access", "here_client", "here_api", "here_app"],
    kinds: ["secret", "access_key_secret", "key_secret"],
    parts: [{ of: "url64", length: 86 }],
    formatSource,
    remedy: "Delete the OAuth credential under Access manager, Apps",
  }),
];
