/** What a bus tells its operator. Never holds a message's key, headers or value. */
export type BusLog = (event: { level: "info" | "warn" | "error"; message: string }) => void;
