import { closeSync, openSync, writeSync } from "node:fs";

const LINES_A_TICK = 20;
const TICK_MS = 20;
const paths = ["/v1/reports", "/v1/reports/42", "/v1/customers?page=3", "/healthz", "/v1/invoices/9001/lines", "/v1/search?q=quarterly"];
const agents = ["report-writer/3.1", "invoice-bot/1.8", "kube-probe/1.31", "curl/8.5.0"];

/** An application with a busy log: about a thousand lines a second, of the kinds that services write. */
export class Application {
  readonly #log: number;
  #timer: NodeJS.Timeout | undefined;
  #lines = 0;

  constructor(logFile: string) {
    this.#log = openSync(logFile, "a", 0o600);
  }

  start(): this {
    this.#timer = setInterval(() => this.#write(Array.from({ length: LINES_A_TICK }, () => this.#line()).join("")), TICK_MS);
    return this;
  }

  /** The mistake that the demo is about: a debug line prints a request's headers, the credential among them. */
  leak(secret: Buffer): void {
    const before = Buffer.from(
      `${this.#stamp()} DEBUG http.client request headers={"accept":"*/*","x-request-id":"${this.#lines}","authorization":"Bearer `,
    );
    const after = Buffer.from(`","user-agent":"report-writer/3.1"} attempt=1\n`);
    const others = () => Buffer.from(Array.from({ length: LINES_A_TICK }, () => this.#line()).join(""));
    const burst = Buffer.concat([others(), before, secret, after, others()]);
    writeSync(this.#log, burst);
    burst.fill(0);
  }

  stop(): void {
    clearInterval(this.#timer);
    closeSync(this.#log);
  }

  #write(text: string): void {
    writeSync(this.#log, text);
  }

  #line(): string {
    const number = this.#lines++;
    const status = number % 97 === 0 ? 500 : number % 31 === 0 ? 404 : 200;
    const path = paths[number % paths.length];
    const agent = agents[number % agents.length];
    return `${this.#stamp()} INFO http.server method=GET path=${path} status=${status} duration_ms=${(number * 7) % 90} bytes=${(number * 131) % 9000} agent="${agent}" trace=${((number * 2654435761) >>> 0).toString(16)}\n`;
  }

  #stamp(): string {
    return new Date().toISOString();
  }
}
