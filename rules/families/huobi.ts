import { namedToken } from "../formats/index.ts";

export const huobi = [
  namedToken({
    id: "huobi-access-key",
    title: "HTX (Huobi) access or secret key",
    family: "huobi",
    severity: "critical",
    names: ["huobi", "htx"],
    parts: [
      { of: "lowerAndDigits", length: 8, lengthMax: 10 },
      "-",
      { of: "lowerAndDigits", length: 8 },
      "-",
      { of: "lowerAndDigits", length: 8 },
      "-",
      { of: "lowerAndDigits", length: 5 },
    ],
    formatSource: "https://www.htx.com/en-us/opend/newApiPages/",
    remedy: "Delete the key under API Management",
  }),
];
