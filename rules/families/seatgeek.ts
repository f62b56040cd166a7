import { namedToken } from "../formats/index.ts";

export const seatgeek = [
  namedToken({
    id: "seatgeek-client-secret",
    title: "SeatGeek client secret",
    family: "seatgeek",
    severity: "medium",
    names: ["seatgeek"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://platform.seatgeek.com/",
    remedy: "Delete the app under Account, Develop",
  }),
];
