import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { listening, type Place, shownAddress } from "../listening.ts";
import type { LogBatches } from "../log-batches.ts";
import type { Places } from "../place.ts";
import { Framing } from "./framing.ts";
import { kernelDropsOf } from "./kernel-drops.ts";
import { writerOf } from "./message.ts";

const CONNECTIONS_MAX = 512;
/** Longer messages are taken in pieces. RFC 5424 asks for 2048 bytes. */
const MESSAGE_MAX_BYTES = 128 * 1024;
const HANDSHAKE_TIMEOUT_MS = 10_000;
/** As much as the system may keep of datagrams that were not read yet; it often gives less. */
const UDP_BUFFER_BYTES = 4 * 1024 * 1024;

export interface SyslogOptions {
  readonly tcp?: Place | undefined;
  readonly tls?: (Place & { readonly cert: string; readonly key: string }) | undefined;
  readonly udp?: Place | undefined;
  readonly limits?: { readonly connectionsMax?: number; readonly messageMaxBytes?: number };
}

export interface SyslogStats {
  readonly connections: number;
  /** Connections that were closed for others, or not let in. */
  readonly turnedAway: number;
  /** Messages that were longer than they may be, and were scanned in pieces. */
  readonly cut: number;
  /** Datagrams that were lost: there was no room for them here, or in the system's buffer. */
  readonly dropped: number;
}

/**
 * Listens for syslog: RFC 5424 and RFC 3164, by TCP and TLS (framed as RFC 6587 and RFC 5425 have it) and by UDP (RFC 5426). Syslog has
 * no acknowledgement: by TCP a sender waits while nothing can be taken, by UDP what finds no room is lost, and counted.
 */
export class Syslog {
  readonly #options: SyslogOptions;
  readonly #batches: LogBatches;
  readonly #places: Places;
  readonly #servers: Server[] = [];
  /** Open connections, those that were silent for the longest first. */
  readonly #sockets = new Map<Socket, Framing>();
  /** Those of which the handshake is not over, too. */
  readonly #raw = new Set<Socket>();
  #udp: UdpSocket | undefined;
  readonly #counts = { turnedAway: 0, cut: 0, dropped: 0 };

  constructor(options: SyslogOptions, batches: LogBatches, places: Places) {
    this.#options = options;
    this.#batches = batches;
    this.#places = places;
  }

  get stats(): SyslogStats {
    const cut = [...this.#sockets.values()].reduce((sum, framing) => sum + framing.cut, this.#counts.cut);
    const dropped = this.#counts.dropped + (this.#udp ? kernelDropsOf(this.#udp.address().port) : 0);
    return { connections: this.#sockets.size, turnedAway: this.#counts.turnedAway, cut, dropped };
  }

  /** Opens what is asked for. Gives the addresses, e.g. `syslog+tcp://127.0.0.1:6514`; throws `bad-configuration` where one is taken. */
  async listen(): Promise<readonly string[]> {
    const { tcp, tls, udp } = this.#options;
    const places: string[] = [];
    const take = (socket: Socket) => this.#accept(socket);
    if (tcp) places.push(await this.#open("tcp", createTcpServer(take), tcp));
    if (tls) places.push(await this.#open("tls", createTlsServer({ ...tls, handshakeTimeout: HANDSHAKE_TIMEOUT_MS }, take), tls));
    if (udp) places.push(await this.#openUdp(udp));
    return places;
  }

  async close(): Promise<void> {
    const closed = this.#servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of this.#raw) socket.destroy();
    this.#udp?.close();
    this.#udp = undefined;
    await Promise.all(closed);
  }

  async #open(name: string, server: Server, place: Place): Promise<string> {
    this.#servers.push(server);
    // Of handshakes that are under way, too.
    server.maxConnections = 2 * this.#connectionsMax;
    server.on("connection", (socket) => {
      this.#raw.add(socket);
      socket.once("close", () => this.#raw.delete(socket));
    });
    server.listen(place.port, place.host);
    await listening(place, once(server, "listening"));
    server.on("error", () => undefined);
    return `syslog+${name}://${shownAddress(server.address() as AddressInfo)}`;
  }

  async #openUdp(place: Place): Promise<string> {
    const socket = createSocket({ type: place.host.includes(":") ? "udp6" : "udp4", recvBufferSize: UDP_BUFFER_BYTES });
    socket.bind(place.port, place.host);
    await listening(place, once(socket, "listening"));
    socket.on("error", () => undefined);
    socket.on("message", (message, { address }) => {
      if (this.#batches.isFull) this.#counts.dropped++;
      else this.#add(message, address);
    });
    this.#udp = socket;
    return `syslog+udp://${shownAddress(socket.address())}`;
  }

  get #connectionsMax(): number {
    return this.#options.limits?.connectionsMax ?? CONNECTIONS_MAX;
  }

  /** Where there are too many connections, the one that was silent for the longest makes room. */
  #accept(socket: Socket): void {
    const peer = socket.remoteAddress ?? "unknown";
    const [silent] = this.#sockets.keys();
    if (silent && this.#sockets.size >= this.#connectionsMax) {
      this.#counts.turnedAway++;
      silent.destroy();
    }
    const framing = new Framing(this.#options.limits?.messageMaxBytes ?? MESSAGE_MAX_BYTES);
    const resume = () => void socket.resume();
    this.#sockets.set(socket, framing);
    socket.on("data", (bytes: Buffer) => {
      this.#sockets.delete(socket);
      this.#sockets.set(socket, framing);
      for (const message of framing.push(bytes)) this.#add(message, peer);
      if (!this.#batches.isFull) return;
      socket.pause();
      this.#batches.whenRoom(resume);
    });
    socket.on("error", () => undefined);
    socket.once("close", () => {
      for (const message of framing.end()) this.#add(message, peer);
      this.#batches.forget(resume);
      this.#counts.cut += framing.cut;
      this.#sockets.delete(socket);
    });
  }

  #add(message: Buffer, peer: string): void {
    const { host, app } = writerOf(message, peer);
    this.#batches.add(`${host} ${app}`, message, () => this.#places.of("log", `syslog://${host}/${app}`, { host }));
  }
}
