import { namedToken } from "../formats/index.ts";

const upperUuid = [
  { of: "upperAndDigits", length: 8 },
  "-",
  { of: "upperAndDigits", length: 4 },
  "-",
  { of: "upperAndDigits", length: 4 },
  "-",
  { of: "upperAndDigits", length: 4 },
  "-",
  { of: "upperAndDigits", length: 12 },
] as const;

export const clicksend = [
  namedToken({
    id: "clicksend-api-key",
    title: "ClickSend API key",
    family: "clicksend",
    severity: "high",
    names: ["clicksend", "click_send"],
    parts: upperUuid,
    formatSource: "https://developers.clicksend.com/docs/#authentication",
    remedy: "Regenerate it under Developers, API Credentials",
  }),
];
