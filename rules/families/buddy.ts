import { namedToken } from "../formats/index.ts";

export const buddy = [
  namedToken({
    id: "buddy-access-token",
    title: "Buddy personal access token",
    family: "buddy",
    severity: "high",
    names: ["buddy_works", "buddyworks", "buddy_api", "buddy"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://buddy.works/docs/api/getting-started/oauth2/personal-access-token",
    remedy: "Delete it under My ID, API, Personal access tokens",
  }),
];
