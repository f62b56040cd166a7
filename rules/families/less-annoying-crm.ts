import { namedToken } from "../formats/index.ts";

export const lessAnnoyingCrm = [
  namedToken({
    id: "less-annoying-crm-api-key",
    title: "Less Annoying CRM API key",
    family: "less-annoying-crm",
    severity: "high",
    names: ["less_annoying_crm", "lacrm"],
    parts: [{ of: "digits", length: 5, lengthMax: 9 }, "-", { of: "url64", length: 40, lengthMax: 60 }],
    formatSource: "https://www.lessannoyingcrm.com/help/topic/API",
    remedy: "Delete it under Programmer API in the settings",
  }),
];
