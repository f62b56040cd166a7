import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy before a collector: it writes down what is asked, and may bend what is answered. */
export class RecordingProxy {
  readonly #server: Server;
  readonly asked: string[] = [];
  /** Changes an answer; gets the question's and the answer's text. */
  bend: (question: string, answer: string) => string = (_, answer) => answer;
  /** The requests' paths and headers, which must not tell of the text either. */
  readonly heads: string[] = [];

  constructor(origin: () => string) {
    this.#server = createServer(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const body = Buffer.concat(pieces).toString();
      this.asked.push(body);
      this.heads.push(JSON.stringify([request.url, { ...request.headers, authorization: undefined }]));
      const { authorization = "", "content-type": type = "" } = request.headers;
      const headers = { authorization, "content-type": type };
      const answered = await fetch(new URL(request.url ?? "/", origin()), { method: request.method ?? "POST", headers, body });
      const text = await answered.text();
      response.writeHead(answered.status, { "content-type": "application/json" }).end(this.bend(body, text));
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  forget(): void {
    this.asked.length = 0;
    this.heads.length = 0;
    this.bend = (_, answer) => answer;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
