import { alphabets, anyCase, blanks, maybeQuote, oneOf, phraseRule, sample, secret, some, value } from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;

export const httpHeaders = [
  phraseRule({
    id: "http-basic-authorization",
    title: "User and password in an HTTP header (Basic)",
    family: "http",
    severity: "high",
    confidence: "high",
    keywords: ["basic "],
    edges: "alphanumeric",
    phrase: [secret([some(BASE64, 8, 600), { encodes: ":" }, some("[=]", 0, 2)])],
    accept: (encoded) => {
      const pair = Buffer.from(encoded.toString("latin1"), "base64").toString("latin1");
      const at = pair.indexOf(":");
      const isPlain =
        /^[\x20-\x7e]+$/.test(pair) &&
        Buffer.from(pair).toString("base64").replace(/=+$/, "") === encoded.toString("latin1").replace(/=+$/, "");
      return isPlain && at >= 0 && pair.length - at > 3 && !/^(?:pass|password|passwd|secret|test|\*+)$/i.test(pair.slice(at + 1));
    },
    formatSource: "https://www.rfc-editor.org/rfc/rfc7617#section-2",
    remedy: "Change the user's password at the host that the request went to",
    make: (random) => Buffer.from(`app${random.text(3, "0123456789")}:${sample.base62(14)(random)}`).toString("base64"),
    found: [
      (made) => `Authorization: Basic ${made}`,
      (made) => `-H "authorization: basic ${made}"`,
      (made) => `{"Authorization":"Basic ${made}"}`,
    ],
    missed: [
      'WWW-Authenticate: Basic realm="x"',
      "Authorization: Basic <credentials>",
      "Basic aW5mb3JtYXRpb24",
      "the basic knowledge of it",
    ],
  }),
  phraseRule({
    id: "http-token-authorization",
    title: "Token in an Authorization header (Token, ApiKey and others)",
    family: "http",
    severity: "high",
    confidence: "medium",
    keywords: ["authorization"],
    phrase: [
      some("[\"']", 0, 1),
      blanks(0, 2),
      oneOf([":"], ["="], [","], ["=>"]),
      blanks(0, 4),
      maybeQuote,
      oneOf(
        [anyCase("token")],
        [anyCase("apikey")],
        [anyCase("api-key")],
        [anyCase("api-token")],
        [anyCase("splunk")],
        [anyCase("ssws")],
        [anyCase("geniekey")],
        [anyCase("key")],
        [anyCase("pat")],
      ),
      some("[ =:]", 1),
      value("[0-9A-Za-z_.~+/=-]", 20, 600, "token", "credential"),
    ],
    formatSource: "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2",
    remedy: "Revoke it at the service that the request went to",
    make: sample.base62(40),
    found: [
      (made) => `Authorization: Token ${made}`,
      (made) => `headers = {"Authorization": "ApiKey ${made}"}`,
      (made) => `-H 'Authorization: SSWS ${made}'`,
    ],
    missed: ["Authorization: Token <token>", "authorization: token required", `Authorization: Token ${"x".repeat(40)}`],
  }),
  phraseRule({
    id: "session-cookie",
    title: "Session cookie",
    family: "http",
    severity: "medium",
    confidence: "medium",
    keywords: [
      "phpsessid=",
      "jsessionid=",
      "asp.net_sessionid=",
      "connect.sid=",
      "laravel_session=",
      ".aspxauth=",
      "sessionid=",
      "_session_id=",
      "session_id=",
      "jsessionidsso=",
      "cfid=",
      "user_session=",
    ],
    edges: "token",
    phrase: [value("[0-9A-Za-z_.%!+/-]", 20, 1500, "token", "credential")],
    formatSource: "https://owasp.org/www-community/attacks/Session_hijacking_attack",
    remedy: "End the session at the application, and have its user log in anew",
    make: (random) => `K7${sample.base62(30)(random)}`,
    found: [
      (made) => `Cookie: PHPSESSID=${made}; x=y`,
      (made) => `GET /a;jsessionid=${made}?b HTTP/1.1`,
      (made) => `Set-Cookie: connect.sid=${made}; Path=/; HttpOnly`,
    ],
    missed: ["Cookie: PHPSESSID=deleted", "jsessionid=", `sessionid=${"x".repeat(32)}`],
  }),
  phraseRule({
    id: "aspnet-core-ticket",
    title: "Ticket that ASP.NET Core's data protection made",
    family: "http",
    severity: "medium",
    confidence: "high",
    begins: [".AspNetCore.Identity.Application=", ".AspNetCore.Cookies=", ".AspNetCore.Session="],
    phrase: [secret(["CfDJ8", some("[0-9A-Za-z_%-]", 60, 3500)])],
    formatSource: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie",
    remedy: "Change the user's security stamp, or revoke the data protection keys",
    make: (random) => `CfDJ8${sample.base62(160)(random)}`,
    found: [
      (made) => `Cookie: .AspNetCore.Cookies=${made}`,
      (made) => `.AspNetCore.Identity.Application=${made}; path=/`,
      (made) => `set-cookie: .AspNetCore.Session=${made}; x`,
    ],
    missed: [".AspNetCore.Cookies=", ".AspNetCore.Cookies=chunks-2", ".AspNetCore.Session=CfDJ8"],
  }),
];
