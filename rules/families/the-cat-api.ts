import { namedToken } from "../formats/index.ts";

export const theCatApi = [
  namedToken({
    id: "the-cat-api-key",
    title: "TheCatAPI or TheDogAPI key",
    family: "the-cat-api",
    severity: "low",
    confidence: "high",
    names: ["thecatapi", "the_cat_api", "cat_api", "thedogapi", "the_dog_api", "dog_api"],
    parts: ["live_", { of: "base62", length: 64 }],
    formatSource: "https://developers.thecatapi.com/view-account/ylX4blBYT9FaoVd6OhvR",
    remedy: "Ask for a new key at thecatapi.com or thedogapi.com",
  }),
];
