import { readFileSync } from "node:fs";

/** Datagrams for this port that Linux had no room for, as proc(5) documents the last column of /proc/net/udp. 0 where nobody says. */
export function kernelDropsOf(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return ["/proc/net/udp", "/proc/net/udp6"].reduce((sum, table) => sum + dropsIn(table, local), 0);
}

function dropsIn(table: string, local: string): number {
  try {
    const sockets = readFileSync(table, "latin1").split("\n").slice(1);
    const own = sockets.map((line) => line.trim().split(/\s+/)).filter(([, address]) => address?.endsWith(local));
    return own.reduce((sum, columns) => sum + (Number(columns.at(-1)) || 0), 0);
  } catch {
    return 0;
  }
}
