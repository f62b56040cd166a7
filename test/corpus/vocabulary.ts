/** Words of everyday code and prose. Those that scanners look for stand among them as often as people use them. */
export const words = (
  "account action active address agent amount answer api array async audit auth balance base batch block body branch bucket buffer build bus cache call card cart " +
  "case catalog channel charge check child class client clock code column command commit config context cookie copy core count country create currency customer data " +
  "database date day default delay delete delivery depth detail device digest disk document domain driver edge email empty engine entry error event example expire export " +
  "factory failure feature fetch field file filter first flag flow folder font format frame full gateway group guard handle hash header health height host hour image " +
  "import index info input insert instance invoice issue item job join key kind label language last latency layer layout length level limit line link list listener load " +
  "local lock log login loop main manager map mark match member memory merge message metric middle mode model module monitor month name network next node note number " +
  "object offset option order origin output owner package page pair panel parent part password patch path pattern payment peer period phone place plan plugin point policy " +
  "pool port position post prefix price process product profile project promise proxy query queue quota range rate reader reason record refund region registry release remote " +
  "render replica report request reserve reset resource response result retry return review role root route row rule runner sample scale schedule schema scope score search " +
  "second secret section segment sender sequence server service session setting shape shard share shift signal site size slot snapshot socket source space split stage start " +
  "state status step stock storage store stream string style subject suffix summary support switch symbol sync system table tag target task team template tenant test text " +
  "thread ticket time title token total trace track transfer tree trigger type unit update upload usage user vacuum value vector vendor version view visit volume wait wallet " +
  "warehouse watch weight width window word worker write year zone"
).split(" ");

export const verbs = (
  "add apply build cancel check clear close collect compute convert copy count create decode delete describe detect drop emit encode ensure expand fetch filter find finish " +
  "flush format get handle has init insert is join list load lookup make map merge move normalize notify open parse pick print publish pull push read receive refresh register " +
  "release remove render replace report request reset resolve restore retry rotate run save schedule send set sort split start stop store submit sum sync track trim update " +
  "validate verify visit wait write"
).split(" ");

export const services =
  "checkout orders billing catalog search gateway identity profile inventory shipping notifications payments reports scheduler ledger pricing media sessions webhooks exports".split(
    " ",
  );

export const methods = ["GET", "GET", "GET", "GET", "GET", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

export const statuses = [
  200, 200, 200, 200, 200, 200, 200, 201, 202, 204, 301, 302, 304, 304, 400, 401, 403, 404, 404, 409, 422, 429, 500, 502, 503,
];

export const levels = ["INFO", "INFO", "INFO", "INFO", "INFO", "DEBUG", "DEBUG", "WARN", "ERROR"];

export const hosts = ["shop.example", "api.example", "cdn.example", "status.example", "partner.example.net", "intranet.example.org"];

export const browsers = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  "curl/8.9.1",
  "python-requests/2.32.3",
  "Go-http-client/2.0",
  "kube-probe/1.31",
];

/** Percent escapes as browsers write them. */
export const escapedTexts = [
  "caf%C3%A9%20table",
  "red%20shoes",
  "a%26b",
  "%7B%22page%22%3A1%7D",
  "2025-11-22T07%3A52%3A16Z",
  "M%C3%BCnchen",
  "price%3E10",
  "%2Fhome%2Fviews",
  "first+last",
  "100%25",
];

/** What services say: in about one message of six a word stands that scanners look for. */
export const messages = [
  "request completed",
  "request started",
  "connection accepted",
  "connection reset by peer",
  "cache miss, loading from store",
  "cache hit",
  "order placed",
  "order could not be priced, will retry",
  "payment captured",
  "payment declined by the bank",
  "stock reserved",
  "shipment handed over to the carrier",
  "mail queued",
  "job scheduled",
  "job finished",
  "job took longer than expected",
  "retrying after backoff",
  "circuit breaker opened",
  "circuit breaker closed",
  "health check passed",
  "slow query",
  "transaction rolled back",
  "replica is behind the primary",
  "queue depth above threshold",
  "message published",
  "message consumed",
  "consumer group rebalanced",
  "configuration reloaded",
  "feature flag evaluated",
  "upload finished",
  "image resized",
  "report exported",
  "webhook delivered",
  "webhook answered with an error, giving up",
  "worker started",
  "worker stopped",
  "garbage collection finished",
  "disk usage at 81%",
  "certificate renewed",
  "rate limit reached",
  "page rendered",
  "search index refreshed",
  "user signed in",
  "user signed out",
  "session expired",
  "access token refreshed",
  "auth middleware: bearer token accepted",
  "password reset mail sent",
  "invalid password for user",
  "api key rotated by its owner",
  "missing primary key in row, skipped",
  "secret mounted from volume",
  "credentials provider: using the instance profile",
  "foreign key check took long",
];

export const exceptions = [
  "java.lang.IllegalStateException",
  "java.util.concurrent.TimeoutException",
  "org.springframework.dao.DataIntegrityViolationException",
  "java.net.SocketTimeoutException",
  "com.fasterxml.jackson.databind.JsonMappingException",
];
