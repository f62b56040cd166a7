import type { Values } from "./values.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const referers = [
  "-",
  "https://www.example.com/",
  "https://search.example.net/?q=shoes",
  "https://shop.example.com/cart",
  "android-app://com.example.shop/",
];

/** A line of nginx's access log in its usual formats, or of its error log. */
export function nginxLine(values: Values): string {
  const at = values.tick();
  if (values.chance(3)) return errorLine(values, at);
  const day = `${String(at.getUTCDate()).padStart(2, "0")}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  const user = values.chance(5) ? values.person() : "-";
  const request = `${values.pick(["GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD"])} ${target(values)} HTTP/${values.pick(["1.1", "2.0"])}`;
  const line = `${values.address()} - ${user} [${day}:${at.toISOString().slice(11, 19)} +0000] "${request}" ${values.pick([200, 200, 200, 204, 301, 302, 304, 401, 404, 499, 502])} ${values.below(90_000)} "${values.pick(referers)}" "${values.browser()}"`;
  if (values.chance(40)) return line;
  return `${line} rt=0.${values.below(999)} uct="0.00${values.below(9)}" urt="0.${values.below(999)}" request_id=${values.hex(32)} upstream=10.0.${values.below(256)}.${values.below(256)}:8080 ssl=TLSv1.3/TLS_AES_256_GCM_SHA384 ssl_session_id=${values.chance(40) ? values.hex(64) : "-"} cache=${values.pick(["HIT", "MISS", "BYPASS", "-"])}`;
}

function target(values: Values): string {
  switch (values.below(16)) {
    case 0:
      return `/static/js/main.${values.hex(8)}.chunk.js`;
    case 1:
      return `/assets/${values.word()}-${values.of("base64url", 8)}.css?v=${values.hex(20)}`;
    case 2:
      return `/api/v2/${values.word()}s?cursor=${encodeURIComponent(values.cursor())}&limit=50`;
    case 3:
      return `/${values.word()}/?utm_source=newsletter&utm_medium=email&utm_campaign=spring_2026&gclid=${values.base64url(66)}`;
    case 4:
      return `/${values.word()}/?fbclid=IwAR${values.base64url(42)}`;
    case 5:
      return `/images/${values.hex(2)}/${values.hex(40)}.jpg?w=640&q=75`;
    case 6:
      return `/api/v1/users/${values.uuid()}/${values.word()}s`;
    case 7:
      return `/search?q=${values.word()}+${values.word()}&sort=price&page=${values.below(30)}`;
    case 8:
      return `/.well-known/acme-challenge/${values.base64url(32)}`;
    case 9:
      return `/socket.io/?EIO=4&transport=polling&t=${values.of("base64url", 7)}&sid=${values.of("base64url", 20)}`;
    case 10:
      return `/v2/team/${values.service()}/blobs/sha256:${values.hex(64)}`;
    case 11:
      return `/collect?v=1&_v=j101&a=${values.below(2 ** 31)}&t=pageview&cid=${values.below(2 ** 31)}.${values.below(2 ** 31)}&tid=UA-${values.below(99_999_999)}-1&_gid=${values.below(2 ** 31)}`;
    case 12:
      return `/${values.pick(["wp-login.php", ".env", ".git/config", "login", "api/auth/session", "oauth2/keys", "forgot-password", "account/password/change"])}`;
    case 13:
      return `/node_modules/.vite/deps/chunk-${values.of("base32", 8)}.js?v=${values.hex(8)}`;
    case 14:
      return `/checkout?step=payment&order=${values.sortableId()}&lang=de-CH&idempotency-key=${values.uuid()}`;
    default:
      return `/${values.word()}s/${values.below(1_000_000)}`;
  }
}

function errorLine(values: Values, at: Date): string {
  const time = at.toISOString().slice(0, 19).replaceAll("-", "/").replace("T", " ");
  const what = values.pick([
    `connect() failed (111: Connection refused) while connecting to upstream`,
    `upstream timed out (110: Connection timed out) while reading response header from upstream`,
    `SSL_do_handshake() failed (SSL: error:0A00006C:SSL routines::bad key share) while SSL handshaking`,
    `no user/password was provided for basic authentication`,
    `user "${values.person()}": password mismatch`,
    `open() "/var/www/html/${values.word()}/favicon.ico" failed (2: No such file or directory)`,
    `"/etc/nginx/.htpasswd" user "${values.person()}" was not found`,
  ]);
  return `${time} [error] ${values.below(4000)}#${values.below(4000)}: *${values.below(9_000_000)} ${what}, client: ${values.address()}, server: shop.example.com, request: "GET ${target(values)} HTTP/1.1", upstream: "http://10.0.3.${values.below(256)}:8080/", host: "shop.example.com"`;
}
