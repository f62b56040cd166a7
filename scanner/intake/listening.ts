import { LeaktrailError } from "../../contract/index.ts";

/** Where something is listened on. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Waits until it is listened there. Throws `bad-configuration` with the address where that cannot be. */
export async function listening<Listening>({ host, port }: Place, opened: Promise<Listening>): Promise<Listening> {
  try {
    return await opened;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const why =
      { EADDRINUSE: "another process uses it", EACCES: "this user may not use it" }[String(code)] ?? "it is no address of this machine";
    throw new LeaktrailError("bad-configuration", `cannot listen on ${host}:${port}: ${why}`, { cause });
  }
}

/** An address as it is told to a person. */
export function shownAddress({ address, family, port }: { address: string; family: string; port: number }): string {
  return `${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
