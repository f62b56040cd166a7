import { claimBeside, namedToken, type Surroundings } from "../formats/index.ts";

const shared = {
  family: "twilio",
  severity: "critical",
  confidence: "high",
  names: ["twilio"],
} as const;

/** https://www.twilio.com/docs/glossary/what-is-a-sid: a prefix of two letters, and 32 hexadecimal digits. */
const sid = (prefix: string) => new RegExp(`(?<![0-9A-Za-z])(${prefix}[0-9a-fA-F]{32})(?![0-9A-Za-z])`, "dg");
const [accountSid, keySid] = [sid("AC"), sid("SK")];
const account = (_: Buffer, around: Surroundings) => claimBeside("twilio.account_sid", around, accountSid);

/** Account and key SIDs (AC…, SK…) are public ids; the secrets have no prefix. */
export const twilio = [
  namedToken({
    ...shared,
    id: "twilio-auth-token",
    title: "Twilio auth token",
    kinds: ["auth_token", "token"],
    parts: [{ of: "hex", length: 32 }],
    claims: account,
    formatSource: "https://www.twilio.com/docs/iam/api/authtoken",
    remedy: "Promote a secondary auth token in the Twilio Console, then delete the former one",
  }),
  namedToken({
    ...shared,
    id: "twilio-api-key-secret",
    title: "Twilio API key secret",
    kinds: ["api_key_secret", "api_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    claims: (secret, around) => [...claimBeside("twilio.key_sid", around, keySid), ...account(secret, around)],
    formatSource: "https://www.twilio.com/docs/iam/api-keys",
    remedy: "DELETE https://api.twilio.com/2010-04-01/Accounts/{AC}/Keys/{SK}.json",
  }),
];
