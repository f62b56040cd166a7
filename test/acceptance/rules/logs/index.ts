/** Logs as services and hosts write them, without any secret: all of it random with a fixed seed, so that everybody has the same. */
import { javaLine } from "./java.ts";
import { jsonLine } from "./json.ts";
import { kubernetesLine } from "./kubernetes.ts";
import { nginxLine } from "./nginx.ts";
import { syslogLine } from "./syslog.ts";
import { Values } from "./values.ts";

const lines = { nginx: nginxLine, json: jsonLine, java: javaLine, kubernetes: kubernetesLine, syslog: syslogLine } as const;
export type LogKind = keyof typeof lines;
export const logKinds = Object.keys(lines) as readonly LogKind[];

const SEED = 3;
const BLOCK_CHARACTERS = 1 << 20;

/** A log of some `bytes` bytes, block after block. */
export function* ordinaryLog(kind: LogKind, bytes: number): Generator<Buffer> {
  const values = new Values(SEED, logKinds.indexOf(kind));
  for (let left = bytes; left > 0; ) {
    let text = "";
    while (text.length < BLOCK_CHARACTERS) text += `${lines[kind](values)}\n`;
    const block = Buffer.from(text);
    left -= block.length;
    yield block;
  }
}
