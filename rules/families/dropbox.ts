import {
  endsWord,
  entropyBitsPerByte,
  entropyMin,
  exactly,
  infixedToken,
  namedToken,
  prefixedToken,
  type Rule,
  run,
} from "../formats/index.ts";

const family = "dropbox";
const formatSource = "https://developers.dropbox.com/oauth-guide";
const remedy = "POST https://api.dropboxapi.com/2/auth/token/revoke with it, or unlink the app under Settings, Connected apps";

const MARK = "AAAAAAAAAA";
const BEFORE_BYTES = 11;
const AFTER_BYTES = 43;

/** Ten As stand inside, which the builder takes for filler: only what follows them is random. */
const longLived: Rule = {
  ...infixedToken({
    id: "dropbox-long-lived-token",
    title: "Dropbox long-lived or refresh token",
    family,
    severity: "high",
    confidence: "medium",
    before: [{ of: "url64", length: BEFORE_BYTES }],
    infix: MARK,
    after: [{ of: "url64", length: AFTER_BYTES }],
    formatSource,
    remedy,
  }),
  followUp: () => [
    exactly(MARK),
    { back: "[0-9A-Za-z_-]", skip: MARK.length, least: BEFORE_BYTES, most: BEFORE_BYTES, after: "", edges: "alphanumeric" },
    run("[0-9A-Za-z_-]", AFTER_BYTES),
    endsWord,
  ],
  accept: (secret) => (entropyBitsPerByte(secret.subarray(-AFTER_BYTES)) < entropyMin.base64 ? "low-entropy" : true),
};

export const dropbox = [
  prefixedToken({
    id: "dropbox-short-lived-token",
    title: "Dropbox short-lived access token",
    family,
    severity: "high",
    prefix: "sl.",
    parts: [{ of: "url64", length: 130, lengthMax: 152 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "dropbox-short-lived-token-v2",
    title: "Dropbox short-lived access token (current form)",
    family,
    severity: "high",
    prefix: "sl.u.",
    parts: [
      { of: "url64", length: 200 },
      { of: "url64", length: 100, lengthMax: 900 },
      { of: "url64", length: 1, lengthMax: 900 },
    ],
    formatSource,
    remedy,
  }),
  longLived,
  namedToken({
    id: "dropbox-app-secret",
    title: "Dropbox app secret",
    family,
    severity: "high",
    names: ["dropbox", "dbx"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "lowerAndDigits", length: 15 }],
    formatSource,
    remedy: "No console changes it: make a new app and delete this one in the App Console",
  }),
];
