import { namedToken } from "../formats/index.ts";

export const planviewLeankit = [
  namedToken({
    id: "planview-leankit-token",
    title: "Planview AgilePlace (LeanKit) API token",
    family: "planview-leankit",
    severity: "high",
    names: ["planview", "leankit"],
    parts: [{ of: "hex", length: 128 }],
    formatSource: "https://success.planview.com/Planview_AgilePlace/AgilePlace_API",
    remedy: "Revoke it under My Profile, API Tokens",
  }),
];
