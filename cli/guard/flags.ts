import type { EndsFlags } from "../ends.ts";
import type { HookNames } from "./format.ts";

export interface HookFlags extends HookNames {
  readonly socket: string;
  readonly format: string;
  readonly onFailure: "open" | "closed";
  readonly timeout: number;
}

export interface ServeFlags extends EndsFlags {
  readonly socket: string;
  readonly on: readonly string[];
  readonly onFailure: "open" | "closed";
  readonly sink: string;
  readonly state?: string;
  readonly verbose?: true;
}
