import type { Row } from "./bench.ts";

const heads = [
  "corpus",
  "engine",
  "secrets / anchors / classes",
  "MB per CPU s",
  "x wc -l",
  "x rg",
  "x kingfisher",
  "wall MB/s",
  "peak MB",
  "first finding",
  "lines out",
  "load",
];

/** The rows as a table for people. Each ratio is to the same corpus in the same run. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => cellsOf(row, rows));
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => (at < 3 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  const problems = rows.flatMap(({ corpus, engine, problem }) => (problem === undefined ? [] : [`${corpus}, ${engine}: ${problem}`]));
  return `${[line(heads), ...cells.map(line), ...problems].join("\n")}\n`;
}

/** Megabytes (10^6) that a second of CPU time does; undefined where there is no figure. */
export function megabytesPerCpuSecond({ bytes, measured }: Row): number | undefined {
  return measured && bytes / 1000 / measured.cpuMs;
}

function cellsOf(row: Row, rows: readonly Row[]): string[] {
  const { corpus, engine, index, bytes, measured } = row;
  const speed = megabytesPerCpuSecond(row);
  const against = (name: string) => {
    const other = rows.find((candidate) => candidate.corpus === corpus && candidate.engine === name);
    const reference = other && megabytesPerCpuSecond(other);
    return speed !== undefined && reference !== undefined ? (speed / reference).toFixed(2) : "-";
  };
  return [
    corpus,
    engine,
    engine === "leaktrail" ? [index?.secrets ?? 0, index?.anchors ?? 0, index?.classes ?? "-"].join(" / ") : "-",
    shown(speed),
    against("wc -l"),
    against("rg"),
    against("kingfisher"),
    shown(measured && bytes / 1000 / measured.wallMs),
    shown(measured?.peakBytes && measured.peakBytes / 1e6),
    searches(engine) && measured?.firstOutputMs !== undefined ? `${Math.round(measured.firstOutputMs)} ms` : "-",
    measured ? String(measured.outputLines) : "-",
    measured ? measured.load.toFixed(1) : "-",
  ];
}

function searches(engine: string): boolean {
  return engine !== "wc -l" && engine !== "rg";
}

function shown(figure: number | undefined): string {
  if (figure === undefined) return "-";
  return figure < 10 ? figure.toFixed(1) : String(Math.round(figure));
}
