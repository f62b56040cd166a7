import { namedToken } from "../formats/index.ts";

export const doordash = [
  namedToken({
    id: "doordash-signing-secret",
    title: "DoorDash signing secret",
    family: "doordash",
    severity: "high",
    names: ["doordash", "door_dash"],
    kinds: ["signing_secret", "secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://developer.doordash.com/en-US/docs/drive/how_to/JWTs/",
    remedy: "Delete the access key under Credentials in the developer portal",
  }),
];
