import { exceptions, messages, verbs } from "../../../corpus/vocabulary.ts";
import type { Values } from "./values.ts";

/** A record of a Java service's log, as Logback writes it, with a stack trace now and then. */
export function javaLine(values: Values): string {
  const time = values.tick().toISOString().slice(0, 23).replace("T", " ");
  const isError = values.chance(12);
  const thread = values.pick([
    `http-nio-8080-exec-${values.below(200)}`,
    `kafka-consumer-${values.below(16)}`,
    `ForkJoinPool.commonPool-worker-${values.below(8)}`,
    "main",
    "scheduling-1",
  ]);
  const mdc = values.chance(50) ? ` [${values.hex(16)},${values.hex(16)}]` : "";
  const head = `${time} ${isError ? "ERROR" : values.pick(["INFO ", "DEBUG", "WARN "])} ${values.below(40_000)} --- [${thread}]${mdc} ${logger(values)} : `;
  return isError ? head + trace(values) : head + message(values);
}

function logger(values: Values): string {
  return values.pick([
    `c.e.${values.service()}.${capital(values.word())}Service`,
    "o.s.security.web.FilterChainProxy",
    "o.h.engine.jdbc.spi.SqlExceptionHelper",
    "o.a.kafka.clients.consumer.ConsumerConfig",
    "c.z.h.HikariDataSource",
    "o.s.s.oauth2.provider.token.TokenStore",
    "o.a.coyote.http11.Http11NioProtocol",
  ]);
}

function message(values: Values): string {
  return values.pick<() => string>([
    () => values.pick(messages),
    () => `Securing GET /api/${values.word()}s/${values.uuid()}`,
    () =>
      `Set SecurityContextHolder to UsernamePasswordAuthenticationToken [Principal=${values.person()}, Credentials=[PROTECTED], Authenticated=true, Details=WebAuthenticationDetails [RemoteIpAddress=${values.address()}, SessionId=null], Granted Authorities=[ROLE_USER]]`,
    () => `Using generated cache key SimpleKey [${values.below(9999)}, ${values.word()}]`,
    () => `ssl.keystore.password = null, ssl.key.password = null, sasl.jaas.config = [hidden], ssl.truststore.password = [hidden]`,
    () =>
      `\tsasl.login.callback.handler.class = null\n\tsasl.mechanism = GSSAPI\n\tssl.key.password = null\n\tssl.keystore.key = null\n\tkey.deserializer = class org.apache.kafka.common.serialization.StringDeserializer`,
    () => `HikariPool-1 - Added connection org.postgresql.jdbc.PgConnection@${values.hex(8)}`,
    () => `Resolved [org.springframework.web.HttpRequestMethodNotSupportedException: Request method 'POST' is not supported]`,
    () =>
      `Processed record key=${values.uuid()} partition=${values.below(32)} offset=${values.below(9_000_000)} headers=[traceparent=00-${values.hex(32)}-${values.hex(16)}-00]`,
    () => `Sending message with routingKey=${values.word()}.${values.word()} correlationId=${values.uuid()}`,
    () =>
      `User{id=${values.below(90_000)}, email='${values.email()}', passwordChangedAt=${new Date(values.atMs).toISOString()}, passwordExpired=false, authorities=[USER]}`,
    () => `JSESSIONID cookie cleared for ${values.person()}; remember-me token series ${values.base64(16)} removed`,
    () => `Found key pair 'signing-${values.below(9)}' in keystore: alias=${values.word()}, SHA-256 ${fingerprint(values)}`,
    () => `select u1_0.id,u1_0.password_hash,u1_0.token_version from users u1_0 where u1_0.email=?`,
    () => `Evicting key [${values.service()}::${values.entity()}:${values.hex(32)}] from cache`,
    () => `Token validated: sub=${values.uuid()}, jti=${values.uuid()}, exp=${Math.floor(values.atMs / 1000)}`,
    () =>
      `OAuth2 client registration [${values.service()}]: authorizationGrantType=client_credentials, clientSecret=[REDACTED], tokenUri=https://login.example.com/oauth/token`,
    () => `Published event OrderCreated(id=${values.sortableId()}, checksum=${values.hex(40)})`,
    () =>
      `Starting ${capital(values.service())}Application v1.${values.below(40)}.0-${values.hex(7)} using Java 21.0.${values.below(9)} with PID ${values.below(40_000)}`,
  ])();
}

function trace(values: Values): string {
  const lines = [`${values.pick(messages)}`, `${values.pick(exceptions)}: ${values.pick(messages)} (key=${values.uuid()})`];
  for (let frames = values.between(6, 40); frames > 0; frames--) lines.push(frame(values));
  if (values.chance(60)) {
    lines.push(
      `Caused by: ${values.pick(exceptions)}: ${values.pick(["Invalid token character", "Bad credentials", "Could not parse key", 'Authentication failed: password authentication failed for user "app"'])}`,
    );
    for (let frames = values.between(3, 12); frames > 0; frames--) lines.push(frame(values));
    lines.push(`\t... ${values.below(60)} common frames omitted`);
  }
  return lines.join("\n");
}

function frame(values: Values): string {
  const method = `${values.pick(verbs)}${capital(values.word())}`;
  return values.pick<() => string>([
    () =>
      `\tat com.example.${values.service()}.${capital(values.word())}Service.${method}(${capital(values.word())}Service.java:${values.below(900)}) ~[classes!/:na]`,
    () => `\tat com.example.${values.service()}.${capital(values.word())}Service$$SpringCGLIB$$${values.below(9)}.${method}(<generated>)`,
    () => `\tat com.example.${values.service()}.Auth$$Lambda$${values.below(3000)}/0x${values.hex(16)}.apply(Unknown Source)`,
    () => `\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:${values.below(1500)})`,
    () =>
      `\tat org.springframework.security.authentication.ProviderManager.authenticate(ProviderManager.java:${values.below(300)}) ~[spring-security-core-6.3.${values.below(9)}.jar!/:6.3.1]`,
    () => `\tat jdk.internal.reflect.GeneratedMethodAccessor${values.below(900)}.invoke(Unknown Source)`,
  ])();
}

function fingerprint(values: Values): string {
  return Array.from({ length: 32 }, () => values.of("upperHex", 2)).join(":");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
