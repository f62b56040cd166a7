import { createRequire } from "node:module";
import type BetterSqlite3 from "better-sqlite3";

const BUSY_TIMEOUT_MS = 50;

/**
 * What waits to be sent in a state file, and what its receiver refused, without changing it: nobody else may be using it, or
 * nobody can say. The package that reads it is loaded here, for who asks may want to know that it is missing.
 */
export function lookAtSpool(file: string): { readonly waiting: number; readonly setAside: number } | "in use" | "unreadable" {
  let db: BetterSqlite3.Database | undefined;
  try {
    const Sqlite = createRequire(import.meta.url)("better-sqlite3") as typeof BetterSqlite3;
    db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    const count = (table: "spool" | "set_aside") => Number(db?.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    return { waiting: count("spool"), setAside: count("set_aside") };
  } catch (thrown) {
    const isBusy = thrown instanceof Error && "code" in thrown && String(thrown.code).startsWith("SQLITE_BUSY");
    return isBusy ? "in use" : "unreadable";
  } finally {
    db?.close();
  }
}
