import { basename, resolve } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import type { Transport } from "../sources/git/git.ts";

/** A repository that is followed. */
export interface FollowedPlace {
  /** As it was named. */
  readonly said: string;
  /** As findings name it. */
  readonly name: string;
  /** Where its objects are. */
  readonly folder: string;
}

/** A repository elsewhere. */
export interface RemotePlace {
  readonly url: string;
  readonly name: string;
  readonly transport: Transport;
}

const transports: Readonly<Record<string, Transport>> = { "https:": "https", "ssh:": "ssh", "file:": "file" };

/** A repository on this machine, which is only read. */
export function placeAt(path: string): FollowedPlace {
  const folder = resolve(path);
  return { said: folder, name: nameIn(folder), folder };
}

/** What a URL, or `user@host:path`, names; undefined for a path. Throws `bad-configuration`, and quotes nothing: it may hold a credential. */
export function remoteOf(text: string): RemotePlace | undefined {
  if (/^[\w.]+@[\w][\w.-]*:[^:]+$/.test(text) && !text.includes("://")) return { url: text, name: nameIn(text), transport: "ssh" };
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const transport = url && transports[url.protocol];
  if (!url || !transport) {
    throw new LeaktrailError(
      "bad-configuration",
      "--repo takes a path, https://HOST/PATH, ssh://USER@HOST/PATH, USER@HOST:PATH or file:///PATH",
    );
  }
  const hasCredential = url.password !== "" || (url.username !== "" && transport !== "ssh") || url.search !== "" || url.hash !== "";
  if (hasCredential) {
    throw new LeaktrailError(
      "bad-configuration",
      "--repo takes no credential in a URL; have git know it by a credential helper or an SSH key",
    );
  }
  return { url: text, name: nameIn(url.pathname), transport };
}

/** Host and path of a repository, the same whichever way it is reached: `https://HOST/PATH.git` and `git@HOST:PATH` are one. */
export function addressOf(url: string): string {
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^[^/@]*@/, "");
  const [, host = "", path = ""] = /^([^/:]*)(?::\d+(?=\/))?[:/]?(.*)$/s.exec(rest) ?? [];
  return `${host.toLowerCase()}/${path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "")}`;
}

function nameIn(path: string): string {
  return basename(path.replace(/^.*:/, "")).replace(/(?<=.)\.git$/, "") || "/";
}
