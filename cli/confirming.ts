import { LeaktrailError, type OpenIndex } from "../contract/index.ts";
import { Candidates, type ConfirmationService, loadHttpConfirmation, shown } from "../scanner/index.ts";
import { collectorUrl, tokenOf } from "./api-client.ts";
import { NAMED_MAX, say } from "./say.ts";

/** The flags that say who confirms. */
export interface ConfirmFlags {
  readonly confirm?: string;
  readonly tokenFile?: string;
}

/** What an index of tier C only suspects, and who confirms it. */
export interface Confirming {
  readonly candidates: Candidates;
  readonly close: () => unknown;
}

async function serviceAt(base: URL, token: string): Promise<ConfirmationService> {
  const { httpConfirmation } = await loadHttpConfirmation();
  return httpConfirmation({ base, token });
}

/** Undefined where the index, if there is one, confirms by itself. */
export async function confirmingOf(flags: ConfirmFlags, file: OpenIndex | undefined): Promise<Confirming | undefined> {
  const { confirm, tokenFile } = flags;
  if (file?.header.tier !== "C") {
    if (confirm === undefined && tokenFile === undefined) return undefined;
    throw new LeaktrailError("bad-configuration", "--confirm URL and --token-file FILE go with an index of tier C");
  }
  if (confirm === undefined && tokenFile !== undefined)
    throw new LeaktrailError("bad-configuration", "--token-file goes with --confirm URL");
  const service = confirm === undefined ? undefined : await serviceAt(collectorUrl(confirm, "--confirm"), tokenOf(tokenFile));
  let named = 0;
  const onUnconfirmed = ({ file, line, column }: { file: string; line: number; column: number }) => {
    named += 1;
    if (named <= NAMED_MAX) say(`candidate, unconfirmed: ${shown(file)}:${line}:${column}`);
  };
  return { candidates: new Candidates({ service, onUnconfirmed }), close: () => service?.close() };
}
