import { namedToken } from "../formats/index.ts";

const shared = {
  family: "spotify",
  formatSource: "https://developer.spotify.com/documentation/web-api/concepts/authorization",
  remedy: "Rotate the client secret under the app's settings; tokens: remove the app under Account, Apps",
  names: ["spotify", "spotipy"],
} as const;

export const spotify = [
  namedToken({
    ...shared,
    id: "spotify-client-secret",
    title: "Spotify client secret",
    severity: "high",
    kinds: ["client_secret", "secret", "secret_key"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "spotify-access-token",
    title: "Spotify access token",
    severity: "medium",
    kinds: ["access_token", "oauth_token", "token"],
    parts: ["BQ", { of: "url64", length: 80, lengthMax: 400 }],
  }),
  namedToken({
    ...shared,
    id: "spotify-refresh-token",
    title: "Spotify refresh token",
    severity: "high",
    kinds: ["refresh_token", "token"],
    parts: ["AQ", { of: "url64", length: 100, lengthMax: 250 }],
  }),
];
