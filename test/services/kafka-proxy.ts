import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

const PRODUCE = 0;

/** What becomes of one acknowledgement on its way back. */
export type AckFate = "pass" | "drop" | "reset";

export interface KafkaProxy {
  readonly dropped: () => number;
  readonly resets: () => number;
  close(): Promise<void>;
}

/**
 * Stands between clients and a broker and passes every byte on unchanged, except that `fateOf` decides for each answer
 * to a Produce request whether it arrives, is lost, or takes the connection with it. The broker has stored it by then.
 */
export async function startKafkaProxy(port: number, brokerPort: number, fateOf: () => AckFate): Promise<KafkaProxy> {
  const sockets = new Set<Socket>();
  let dropped = 0;
  let resets = 0;
  const server = createServer((client) => {
    const broker = connect(brokerPort, "127.0.0.1");
    const produces = new Set<number>();
    const end = () => {
      client.destroy();
      broker.destroy();
    };
    for (const socket of [client, broker]) {
      sockets.add(socket);
      socket.setNoDelay(true).on("error", end);
      socket.on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    onFrames(client, (frame) => {
      if (frame.readInt16BE(4) === PRODUCE) produces.add(frame.readInt32BE(8));
      broker.write(frame);
    });
    onFrames(broker, (frame) => {
      const fate = produces.delete(frame.readInt32BE(4)) ? fateOf() : "pass";
      if (fate === "pass") client.write(frame);
      if (fate === "drop") dropped++;
      if (fate === "reset") {
        resets++;
        client.resetAndDestroy();
        end();
      }
    });
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  return {
    dropped: () => dropped,
    resets: () => resets,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Cuts a stream into Kafka's frames: four bytes of length, then that many. */
function onFrames(socket: Socket, take: (frame: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const lengthBytes = 4 + rest.readInt32BE(0);
      take(rest.subarray(0, lengthBytes));
      rest = rest.subarray(lengthBytes);
    }
  });
}
