import { namedToken } from "../formats/index.ts";

export const tmdb = [
  namedToken({
    id: "tmdb-api-key",
    title: "TMDB API key",
    family: "tmdb",
    severity: "medium",
    names: ["tmdb", "themoviedb", "the_movie_db"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.themoviedb.org/docs/authentication-application",
    remedy: "Regenerate it under Settings, API",
  }),
];
