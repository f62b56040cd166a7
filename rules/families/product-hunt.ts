import { namedToken } from "../formats/index.ts";

export const productHunt = [
  namedToken({
    id: "product-hunt-token",
    title: "Product Hunt token or secret",
    family: "product-hunt",
    severity: "medium",
    names: ["product_hunt", "producthunt"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://api.producthunt.com/v2/docs",
    remedy: "Delete the application at producthunt.com/v2/oauth/applications",
  }),
];
