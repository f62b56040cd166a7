import { LeaktrailError } from "../contract/index.ts";
import { readSecretFile } from "./credential.ts";

/** A running leaktrail's API, as a command uses it. */
export interface ApiClient {
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  delete(path: string): Promise<Response>;
}

const TIMEOUT_MS = 30_000;

/** Throws `collector-unavailable` where nobody answers, and the server's own words where it refuses. */
export function apiClient(url: string, tokenFile: string | undefined): ApiClient {
  const token = tokenOf(tokenFile);
  const call = async (path: string, init: RequestInit) => {
    let response: Response;
    try {
      const headers = { ...init.headers, authorization: `Bearer ${token}` };
      response = await fetch(new URL(path, url), { ...init, headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch {
      throw new LeaktrailError("collector-unavailable", `nobody answers at ${new URL(url).origin}`);
    }
    if (!response.ok)
      throw new LeaktrailError("not-allowed", `${new URL(url).origin} answered ${response.status}: ${await refusalOf(response)}`);
    return response;
  };
  return {
    get: (path) => call(path, {}),
    delete: (path) => call(path, { method: "DELETE" }),
    post: (path, body) => call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  };
}

/** The API token of a command: `--token-file`, else LEAKTRAIL_TOKEN. */
export function tokenOf(tokenFile: string | undefined): string {
  const token = tokenFile === undefined ? process.env.LEAKTRAIL_TOKEN?.trim() : readSecretFile(tokenFile, "the API token");
  if (token) return token;
  throw new LeaktrailError("bad-configuration", "no API token: give --token-file FILE, or set LEAKTRAIL_TOKEN");
}

/** The collector that a flag names. */
export function collectorUrl(place: string, flag: string): URL {
  const url = URL.canParse(place) ? new URL(place) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "" || url.search !== "") {
    throw new LeaktrailError("bad-configuration", `${flag} does not name a collector as https://HOST[:PORT], without a credential in it`);
  }
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !isHere) {
    throw new LeaktrailError("bad-configuration", `${flag}: a token is sent to another host by https only`);
  }
  return url;
}

async function refusalOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : undefined;
  return typeof message === "string" ? message : "no reason given";
}
