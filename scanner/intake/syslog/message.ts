const HEADER_MAX_BYTES = 512;
/** RFC 5424, section 6: `<PRI>1 TIMESTAMP HOSTNAME APP-NAME ...`. */
const RFC_5424 = /^<\d{1,3}>\d{1,2} \S{1,64} (\S{1,255}) (\S{1,48})(?: |$)/;
/** RFC 3164, section 4.1, as it comes: a date of its own or RFC 3339's, a host that may be missing, a tag. */
const RFC_3164 =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{1,40}) (?:([^\s:[]{1,255}) )?([^\s:[]{1,48})(?:\[[^\]\s]{0,32}\])?:/;
const NIL = "-";

/** Who wrote a message, as far as its header says so. The rest of it is text like any other. */
export interface Writer {
  readonly host: string;
  readonly app: string;
}

/** The writer of a message that came from `peer`. */
export function writerOf(message: Buffer, peer: string): Writer {
  const header = message.toString("latin1", 0, HEADER_MAX_BYTES);
  const [, host = NIL, app = NIL] = RFC_5424.exec(header) ?? RFC_3164.exec(header) ?? [];
  return { host: host === NIL ? peer : host, app };
}
