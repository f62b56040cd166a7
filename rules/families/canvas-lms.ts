import { namedToken } from "../formats/index.ts";

export const canvasLms = [
  namedToken({
    id: "canvas-lms-access-token",
    title: "Canvas LMS access token",
    family: "canvas-lms",
    severity: "high",
    confidence: "high",
    names: ["canvas_api", "canvas_access", "canvas_lms", "canvas_instructure", "instructure", "canvas"],
    parts: [{ of: "digits", length: 1, lengthMax: 6 }, "~", { of: "base62", length: 64 }],
    formatSource: "https://canvas.instructure.com/doc/api/file.oauth.html",
    remedy: "DELETE /api/v1/users/self/tokens/{id}, or delete it under Account, Settings, Approved integrations",
  }),
];
