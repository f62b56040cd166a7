import { namedToken } from "../formats/index.ts";

export const msg91 = [
  namedToken({
    id: "msg91-auth-key",
    title: "MSG91 auth key",
    family: "msg91",
    severity: "high",
    names: ["msg91"],
    kinds: ["auth_key", "authkey", "api_key", "key", "token"],
    parts: [
      { of: "digits", length: 4, lengthMax: 7 },
      { of: "base62", length: 20, lengthMax: 26 },
    ],
    formatSource: "https://docs.msg91.com/",
    remedy: "Delete the authkey under Username, Authkey in the MSG91 panel",
  }),
];
