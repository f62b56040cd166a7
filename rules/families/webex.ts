import { infixedToken, namedToken, uuid } from "../formats/index.ts";

const shared = { family: "webex", severity: "high", formatSource: "https://developer.webex.com/docs/getting-started" } as const;

export const webex = [
  infixedToken({
    ...shared,
    id: "webex-access-token",
    title: "Webex access token",
    before: [{ of: "url64", length: 64 }],
    infix: "_PF84_",
    after: uuid,
    remedy: "Regenerate the bot's access token under My Webex Apps, or end the session of the personal one by signing out",
  }),
  infixedToken({
    ...shared,
    id: "webex-integration-token",
    title: "Webex integration token",
    before: [{ of: "url64", length: 64 }],
    infix: "_P0A1_",
    after: uuid,
    remedy: "Regenerate the bot's access token under My Webex Apps, or end the session of the personal one by signing out",
  }),
  namedToken({
    ...shared,
    id: "webex-client-secret",
    title: "Webex integration client secret",
    names: ["webex", "ciscospark", "cisco_spark"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    remedy: "Regenerate the client secret under My Webex Apps",
  }),
];
