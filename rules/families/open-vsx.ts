import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const formatSource = "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions";
const remedy = "Delete it under Access tokens on open-vsx.org";

export const openVsx = [
  prefixedToken({
    id: "open-vsx-access-token",
    title: "Open VSX access token",
    family: "open-vsx",
    severity: "critical",
    prefix: "ovsxat_",
    parts: uuid,
    formatSource,
    remedy,
  }),
  namedToken({
    id: "open-vsx-legacy-token",
    title: "Open VSX access token of the old format",
    family: "open-vsx",
    severity: "critical",
    names: ["ovsx", "openvsx", "open_vsx"],
    kinds: ["token", "pat", "key", "secret"],
    parts: uuid,
    formatSource,
    remedy,
  }),
];
