import { namedToken } from "../formats/index.ts";

export const spotify = [
  namedToken({
    id: "spotify-client-secret",
    title: "Spotify client secret",
    family: "spotify",
    severity: "high",
    names: ["spotify", "spotipy"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.spotify.com/documentation/web-api/concepts/apps",
    remedy: "Rotate the client secret under the app's settings in the dashboard",
  }),
];
