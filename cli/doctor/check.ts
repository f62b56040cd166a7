/** What the doctor has to say of one thing: `warning` where something may be amiss or missing, `problem` where it does not work. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "problem";
  /** What is so; made safe to print. It holds no secret. */
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
}

export function ok(name: string, says: string): Check {
  return { name, state: "ok", says };
}

export function warning(name: string, says: string, todo: string): Check {
  return { name, state: "warning", says, todo };
}

export function problem(name: string, says: string, todo: string): Check {
  return { name, state: "problem", says, todo };
}
