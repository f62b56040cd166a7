import {
  alphabets,
  BLANK,
  claimBeside,
  exactly,
  fillerIn,
  namedToken,
  prefixedToken,
  type Rule,
  run,
  type SampleRandom,
  WINDOW_MAX_BYTES,
} from "../formats/index.ts";

/** What a key file says beside the key: https://cloud.google.com/iam/docs/keys-create-delete#creating */
const members = ["client_email", "private_key_id", "project_id"].map((name) => ({
  name: `gcp.${name}`,
  pattern: new RegExp(`"${name}"\\s{0,8}:\\s{0,8}"([0-9A-Za-z@._:-]{1,256})"`, "dg"),
}));

/** The JSON key file of a service account. The secret is the PEM text as the file holds it, line ends escaped. */
const serviceAccount: Rule = {
  id: "gcp-service-account-key",
  title: "Google Cloud service account key",
  family: "gcp",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ['"private_key"'],
  followUp: () => [
    exactly('"private_key"'),
    run(BLANK, 0, 8),
    { text: ":" },
    run(BLANK, 0, 8),
    { text: '"-----BEGIN ' },
    run("[A-Z ]", 11, 15),
    { text: "-----" },
    run("[0-9A-Za-z+/=\\\\]", 301, WINDOW_MAX_BYTES),
    { text: "-----END " },
    run("[A-Z ]", 11, 15),
    { text: "-----" },
  ],
  pattern:
    '"private_key"\\s{0,8}:\\s{0,8}"(-----BEGIN (?:RSA )?PRIVATE KEY-----[0-9A-Za-z+/=\\\\]{300}[0-9A-Za-z+/=\\\\]+-----END (?:RSA )?PRIVATE KEY-----)',
  windowBytes: { before: 0, after: WINDOW_MAX_BYTES },
  edges: "end-only",
  previewPrefix: "-----BEGIN",
  accept: (secret) => fillerIn(secret.subarray(40, -40)) ?? true,
  claims: (_, around) => members.flatMap(({ name, pattern }) => claimBeside(name, around, pattern)),
  formatSource: "https://cloud.google.com/iam/docs/keys-create-delete",
  remedy: "gcloud iam service-accounts keys disable, then delete, for the file's private_key_id",
  samples: (random) => {
    const key = (lines: number) =>
      `-----BEGIN PRIVATE KEY-----\\n${Array.from({ length: lines }, () => random.text(64, alphabets.base64.characters)).join("\\n")}\\n-----END PRIVATE KEY-----`;
    const file = (made: string) =>
      `{"type": "service_account", "private_key_id": "0a1", "private_key": "${made}\\n", "client_email": "a@b.iam.gserviceaccount.com"}`;
    const keys = [key(26), key(20), key(8)];
    return {
      positive: keys.map((secret) => ({ text: file(secret), secret })),
      negative: [file("-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"), file(""), `"private_key_id": "${hex(random)}"`],
    };
  },
};

const hex = (random: SampleRandom) => random.text(12, alphabets.hex.characters);

export const gcp = [
  serviceAccount,
  prefixedToken({
    id: "gcp-api-key",
    title: "Google API key",
    family: "gcp",
    severity: "high",
    confidence: "medium",
    prefix: "AIza",
    parts: [{ of: "url64", length: 35 }],
    formatSource: "https://cloud.google.com/docs/authentication/api-keys",
    remedy: "gcloud services api-keys delete, or regenerate it under Credentials",
  }),
  prefixedToken({
    id: "gcp-oauth-client-secret",
    title: "Google OAuth client secret",
    family: "gcp",
    severity: "high",
    prefix: "GOCSPX-",
    parts: [{ of: "url64", length: 28 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2",
    remedy: "Reset the client's secret under Credentials in the Cloud Console",
  }),
  namedToken({
    id: "gcp-oauth-client-secret-legacy",
    title: "Google OAuth client secret (without prefix)",
    family: "gcp",
    severity: "high",
    names: ["google", "gcp"],
    kinds: ["client_secret", "oauth_secret"],
    parts: [{ of: "url64", length: 24 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2",
    remedy: "Reset the client's secret under Credentials in the Cloud Console",
  }),
  prefixedToken({
    id: "gcp-oauth-access-token",
    title: "Google OAuth access token",
    family: "gcp",
    severity: "high",
    prefix: "ya29.",
    parts: [{ of: "url64", length: 60, lengthMax: 1000 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2",
    remedy: "POST https://oauth2.googleapis.com/revoke?token=…",
  }),
  prefixedToken({
    id: "gcp-oauth-refresh-token",
    title: "Google OAuth refresh token",
    family: "gcp",
    severity: "critical",
    confidence: "medium",
    prefix: "1//0",
    parts: [{ of: "url64", length: 60, lengthMax: 200 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2",
    remedy: "POST https://oauth2.googleapis.com/revoke?token=…",
  }),
  namedToken({
    id: "gcp-storage-hmac-secret",
    title: "Google Cloud Storage HMAC secret",
    family: "gcp",
    severity: "critical",
    names: ["gcs", "google_storage", "goog_hmac"],
    kinds: ["secret", "hmac_secret", "hmac_key", "secret_key"],
    parts: [{ of: "base64", length: 40 }],
    formatSource: "https://cloud.google.com/storage/docs/authentication/hmackeys",
    remedy: "gcloud storage hmac update --deactivate, then hmac delete, for its access id",
  }),
];
