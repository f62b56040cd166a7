/** What the running parts say to whoever operates them. Never a secret, never quoted input. */
export interface LogEvent {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
}
export type Log = (event: LogEvent) => void;
