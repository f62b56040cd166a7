import { levels, messages } from "../../../corpus/vocabulary.ts";
import type { Values } from "./values.ts";

/** A line of a service's structured log: what pino, zap, structlog and serilog write. */
export function jsonLine(values: Values): string {
  const at = values.tick();
  const fields: Record<string, unknown> = {
    ...(values.chance(50) ? { time: at.getTime() } : { "@timestamp": at.toISOString() }),
    level: values.pick(levels).toLowerCase(),
    service: values.service(),
    version: `${values.below(4)}.${values.below(30)}.${values.below(9)}+${values.hex(7)}`,
    msg: values.chance(80) ? values.pick(messages) : sentence(values),
    trace_id: values.hex(32),
    span_id: values.hex(16),
  };
  for (let more = values.below(5); more > 0; more--) Object.assign(fields, field(values));
  return JSON.stringify(fields);
}

function field(values: Values): Record<string, unknown> {
  const makers: readonly (() => Record<string, unknown>)[] = [
    () => ({ request_id: values.uuid() }),
    () => ({ requestId: `req_${values.of("base62", 14)}` }),
    () => ({ user: { id: values.below(900_000), email: values.email(), roles: ["member", "billing"] } }),
    () => ({ userId: values.hex(24), session: values.uuid() }),
    () => ({
      http: {
        method: "POST",
        url: `/api/v1/${values.word()}s/${values.uuid()}`,
        status: values.pick([200, 201, 404, 500]),
        referrer: null,
      },
    }),
    () => ({
      headers: {
        "user-agent": values.browser(),
        "x-request-id": values.uuid(),
        traceparent: `00-${values.hex(32)}-${values.hex(16)}-01`,
        authorization: "[Redacted]",
        cookie: "[Redacted]",
      },
    }),
    () => ({
      headers: {
        host: "api.example.com",
        "if-none-match": `W/"${values.hex(2)}-${values.base64(20)}"`,
        "x-amz-cf-id": values.base64(40),
        "sec-websocket-key": values.base64(16),
      },
    }),
    () => ({ cacheKey: `${values.entity()}:${values.below(99_999)}:${values.hex(32)}`, hit: values.chance(60) }),
    () => ({
      key: `${values.service()}/${at(values)}/${values.uuid()}.parquet`,
      bucket: `example-${values.word()}-eu-central-1`,
      etag: values.hex(32),
    }),
    () => ({ s3Key: `uploads/${values.hex(2)}/${values.hex(38)}.png`, contentMd5: values.base64(16) }),
    () => ({ idempotency_key: values.uuid() }),
    () => ({ routing_key: `${values.word()}.${values.word()}.created`, delivery_tag: values.below(99_999) }),
    () => ({
      partitionKey: values.hex(32),
      shardId: `shardId-${String(values.below(99)).padStart(12, "0")}`,
      sequenceNumber: values.of("digits", 56),
    }),
    () => ({ cursor: values.cursor(), has_more: true }),
    () => ({ nextPageToken: null, pageSize: 100 }),
    () => ({ tokens: { prompt: values.below(9000), completion: values.below(2000) }, model: "example-large-2026-01-15" }),
    () => ({ token_type: "Bearer", expires_in: 3600, scope: "openid profile email", grant_type: "client_credentials" }),
    () => ({ password: "********", username: values.person() }),
    () => ({ password: "[FILTERED]", password_confirmation: "[FILTERED]", utf8: "✓" }),
    () => ({ apiKeyId: `key_${values.of("base62", 16)}`, plan: "team" }),
    () => ({ kid: values.hex(40), alg: "RS256", iss: "https://login.example.com/", aud: "checkout" }),
    () => ({ digest: `sha256:${values.hex(64)}`, image: values.image() }),
    () => ({ commit: values.hex(40), branch: `feature/${values.word()}-${values.word()}` }),
    () => ({ checksum: values.base64(32), bytes: values.below(1e9) }),
    () => ({ fingerprint: values.base64url(32), ja3: values.hex(32) }),
    () => ({ err: { type: "TypeError", message: "Cannot read properties of undefined (reading 'token')", stack: stack(values) } }),
    () => ({
      sql: `SELECT id, token_hash, password_digest FROM users WHERE id = $1 AND auth_provider = 'saml'`,
      durationMs: values.below(900),
    }),
    () => ({ event_id: values.sortableId(), aggregate: values.word(), offset: values.below(9_000_000) }),
    () => ({ geo: { lat: values.below(90) + 0.12345, lon: values.below(180) + 0.54321 }, ip: values.address() }),
    () => ({ messageId: `<${values.of("base32", 26)}@mail.example.com>`, to: values.email(), template: "password-reset" }),
    () => ({ consumer: { group: "orders-v3", member: `consumer-orders-v3-1-${values.uuid()}`, lag: values.below(900) } }),
    () => ({ pkce: true, authMethod: "private_key_jwt", client: values.of("digits", 12) }),
    () => ({ attributes: { "db.statement": "GET session:?", "net.peer.name": "cache-0.internal", "thread.id": values.below(300) } }),
    () => ({ keys: [values.word(), values.word(), `${values.word()}_id`], primaryKey: "id", foreignKey: `${values.word()}_id` }),
  ];
  return values.pick(makers)();
}

const at = (values: Values) => new Date(values.atMs).toISOString().slice(0, 10);

function sentence(values: Values): string {
  return values.pick([
    `rotated key ${values.uuid()} for tenant ${values.below(9000)}`,
    `invalid token for user ${values.below(90_000)}: signature verification failed`,
    `auth: session ${values.uuid()} expired after 3600s`,
    `loaded secret "${values.service()}-db" (version ${values.below(30)}) from vault path secret/data/${values.service()}/${values.word()}`,
    `credential provider chain: using ${values.pick(["environment", "instance profile", "web identity"])}, expires ${new Date(values.atMs + 3_600_000).toISOString()}`,
    `password reset requested for ${values.email()}`,
    `cache key ${values.entity()}:${values.hex(16)} evicted`,
    `uploading part ${values.below(99)} of ${values.base64url(48)}`,
    `signing request with key id ${values.uuid()} (ES256)`,
    `using public key SHA256:${values.base64(32).replace(/=+$/, "")} for ${values.person()}`,
    `deduplicated by hash ${values.hex(64)}`,
    `token bucket: ${values.below(100)} tokens left, refill 10/s`,
  ]);
}

function stack(values: Values): string {
  const frames = Array.from(
    { length: values.between(3, 9) },
    () => `    at ${values.word()}.${values.word()} (/srv/app/dist/${values.word()}.js:${values.below(900)}:${values.below(90)})`,
  );
  return `TypeError: Cannot read properties of undefined (reading 'token')\n${frames.join("\n")}`;
}
