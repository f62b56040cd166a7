import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { LeaktrailError, type Log, parse, parseJson } from "../../contract/index.ts";
import { IntakeServer, isSignature } from "../intake/index.ts";
import { addressOf } from "./place.ts";

const WHAT = "the payload of a push";
const BODY_MAX_BYTES = 25 * 1024 * 1024;
const PATH = "/v1/pushes";

/** How hosts name the repository: GitHub, Gitea and Forgejo as `repository`, GitLab as `project`. What else they say is not read. */
const address = z.string().max(4096).nullish();
const payload = z.object({
  repository: z.object({ clone_url: address, ssh_url: address }).nullish(),
  project: z.object({ git_http_url: address, git_ssh_url: address }).nullish(),
});

export interface PushesOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** What the host signs with, or shows. */
  readonly secret: string;
  /** Has the repositories of these addresses fetched; says how many there are. */
  readonly onPush: (addresses: ReadonlySet<string>) => number;
  readonly log: Log;
}

export interface Pushes {
  /** Where it listens, e.g. `http://127.0.0.1:7466/v1/pushes`. */
  readonly place: string;
  close(): Promise<void>;
}

/**
 * Hears of pushes from a code host, so that nobody waits for the next fetch. A payload says which repository it is about and nothing more: what was
 * pushed is fetched from where the watch was told. Throws `bad-configuration` where the address is taken.
 *
 * - GitHub, Gitea and Forgejo sign the body, `X-Hub-Signature-256`: https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 * - GitLab shows the secret, `X-Gitlab-Token`: https://docs.gitlab.com/user/project/integrations/webhooks/
 */
export async function openPushes({ host, port, tls, secret, onPush, log }: PushesOptions): Promise<Pushes> {
  const server = new IntakeServer({ host, port, tls, tokens: [], log, limits: { bodyMaxBytes: BODY_MAX_BYTES } });
  await server.limitRates();
  server.postBySignature(PATH, (body, { headers }, reply) => {
    if (!isGenuine(body, headers, secret)) {
      throw new LeaktrailError("not-authenticated", "the push is not signed with the secret of --push-secret-file");
    }
    const fetched = onPush(addressesIn(body));
    if (fetched === 0) throw new LeaktrailError("not-found", "no repository of that address is followed by its URL");
    return reply.status(204).send();
  });
  return { place: `${await server.listen()}${PATH}`, close: () => server.close() };
}

function isGenuine(body: Buffer, headers: IncomingHttpHeaders, secret: string): boolean {
  const shown = headers["x-gitlab-token"];
  if (typeof shown === "string") return timingSafeEqual(hashOf(shown), hashOf(secret));
  return isSignature(headers["x-hub-signature-256"], "sha256=", secret, body);
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function addressesIn(body: Buffer): Set<string> {
  const { repository, project } = parse(payload, parseJson(body.toString("utf8"), WHAT), WHAT);
  const urls = [repository?.clone_url, repository?.ssh_url, project?.git_http_url, project?.git_ssh_url];
  return new Set(urls.flatMap((url) => (url ? [addressOf(url)] : [])));
}
