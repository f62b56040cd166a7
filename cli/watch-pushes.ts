import { LeaktrailError, type Log } from "../contract/index.ts";
import { openPushes, type Pushes, type RepositoryWatch } from "../scanner/index.ts";
import { readSecretFile } from "./credential.ts";
import { privateOf, type TlsFlags, tlsOf } from "./intake-doors.ts";

const SECRET_MIN_LENGTH = 16;

export interface PushFlags extends TlsFlags {
  readonly pushListen?: string;
  readonly pushSecretFile?: string;
}

/** Hears of pushes for the repositories that are followed by their URLs. Throws `bad-configuration`. */
export async function listenForPushes(flags: PushFlags & { pushListen: string }, watch: RepositoryWatch, log: Log): Promise<Pushes> {
  if (flags.pushSecretFile === undefined) {
    throw new LeaktrailError(
      "bad-configuration",
      "--push-listen needs --push-secret-file FILE, with the secret that the code host signs with",
    );
  }
  const secret = readSecretFile(flags.pushSecretFile, "the secret of --push-secret-file");
  if (secret.length < SECRET_MIN_LENGTH) {
    throw new LeaktrailError("bad-configuration", `the secret of --push-secret-file has fewer than ${SECRET_MIN_LENGTH} characters`);
  }
  const tls = tlsOf(flags);
  const place = privateOf("--push-listen", flags.pushListen, flags, tls !== undefined);
  return await openPushes({ ...place, tls, secret, onPush: (addresses) => watch.expectPush(addresses), log });
}
