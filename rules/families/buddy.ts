import { namedToken, uuid } from "../formats/index.ts";

export const buddy = [
  namedToken({
    id: "buddy-access-token",
    title: "Buddy personal access token",
    family: "buddy",
    severity: "high",
    names: ["buddy_works", "buddyworks", "buddy_api", "buddy"],
    parts: uuid,
    formatSource: "https://buddy.works/docs/api/getting-started/oauth2/personal-access-token",
    remedy: "Delete it under My ID, API, Personal access tokens",
  }),
];
