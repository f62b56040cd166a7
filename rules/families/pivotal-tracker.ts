import { namedToken } from "../formats/index.ts";

export const pivotalTracker = [
  namedToken({
    id: "pivotal-tracker-api-token",
    title: "Pivotal Tracker API token",
    family: "pivotal-tracker",
    severity: "high",
    names: ["pivotal", "pivotaltracker", "pivotal_tracker"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.pivotaltracker.com/help/api/",
    remedy: "Regenerate it on the profile page",
  }),
];
