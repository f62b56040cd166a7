import { relative, resolve, sep } from "node:path";

/** A file as it is called from `folder`, with slashes; what lies outside of it keeps its name. */
export function pathFrom(folder: string, file: string): string {
  const path = relative(folder, resolve(folder, file));
  const isInside = path !== "" && path !== ".." && !path.startsWith(`..${sep}`);
  return isInside ? path.split(sep).join("/") : file;
}

/** The same as a relative reference (RFC 3986), or a file's URL where it lies outside. */
export function uriFrom(folder: string, file: string): string {
  const encoded = pathFrom(folder, file)
    .split("/")
    .map((segment) => encodeURIComponent(Buffer.from(segment).toString()));
  return `${encoded[0] === "" ? "file://" : ""}${encoded.join("/")}`;
}
