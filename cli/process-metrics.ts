import { collectDefaultMetrics, type Registry } from "prom-client";

/** How often the event loop is asked whether it is late. Ten milliseconds, prom-client's own, take half a percent of a core for nothing. */
const LOOKS_EVERY_MS = 500;

/** What this process itself uses: memory, CPU, files. */
export function collectProcessMetrics(register: Registry): void {
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: LOOKS_EVERY_MS });
}
