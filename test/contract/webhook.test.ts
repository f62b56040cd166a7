import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signWebhook, verifyWebhook, webhookKey } from "../../contract/index.ts";

describe("a signed webhook", () => {
  // The vector of the Standard Webhooks reference libraries.
  const published = {
    secret: ["whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"].join(""),
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    at: new Date(1614265330 * 1000),
    body: '{"test": 2432232314}',
    signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };

  it("has the signature that the specification's own example has", () => {
    expect(signWebhook(webhookKey(published.secret), published)["webhook-signature"]).toBe(published.signature);
  });

  it("verifies with the same key and body within five minutes, and never otherwise", () => {
    const key = webhookKey(published.secret);
    const headers = signWebhook(key, published);
    expect(verifyWebhook(key, headers, published.body, published.at)).toBe(true);
    expect(verifyWebhook(key, headers, published.body, new Date(published.at.getTime() + 301_000))).toBe(false);
    expect(verifyWebhook(key, { ...headers, "webhook-id": "other" }, published.body, published.at)).toBe(false);
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(verifyWebhook(key, headers, body, published.at)).toBe(body === published.body);
      }),
    );
  });

  it("accepts one of several signatures, while keys rotate", () => {
    const key = webhookKey(published.secret);
    const headers = signWebhook(key, published);
    expect(
      verifyWebhook(
        key,
        { ...headers, "webhook-signature": `v1,AAAA v1a,xx ${headers["webhook-signature"]}` },
        published.body,
        published.at,
      ),
    ).toBe(true);
  });

  it.each(["", "whsec_", "whsec_dG9vLXNob3J0", "no-prefix"])("refuses %j as a secret, without quoting it", (secret) => {
    expect(() => webhookKey(secret)).toThrow(/whsec_ and the base64 of 24 to 64/);
  });
});
