import { prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "pubnub",
  formatSource: "https://www.pubnub.com/docs/general/setup/account-setup",
  remedy: "Reset the keyset, or disable it, in the PubNub Admin Portal",
} as const;

/** Subscribe keys (sub-c-) stand in every client, and open nothing that is locked. */
export const pubnub = [
  prefixedToken({
    ...shared,
    id: "pubnub-secret-key",
    title: "PubNub secret key",
    severity: "critical",
    prefix: "sec-c-",
    parts: [{ of: "base64", length: 48 }],
  }),
  prefixedToken({ ...shared, id: "pubnub-publish-key", title: "PubNub publish key", severity: "medium", prefix: "pub-c-", parts: uuid }),
];
