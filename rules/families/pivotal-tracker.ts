import { namedToken } from "../formats/index.ts";

export const pivotalTracker = [
  namedToken({
    id: "pivotal-tracker-api-token",
    title: "Pivotal Tracker API token",
    family: "pivotal-tracker",
    severity: "medium",
    names: ["pivotal_tracker", "pivotaltracker"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.pivotaltracker.com/help/articles/api_token/",
    remedy: "Make a new one on the profile page; the service ended in 2025",
  }),
];
