/** One line of an issue's "It must show": what was measured, against what. */
export interface Item {
  readonly item: string;
  readonly figure: string;
  readonly target: string;
  readonly ok: boolean;
}

export interface AcceptanceOptions {
  /** Ends within a minute: fewer rounds, and only what needs no service. */
  readonly small: boolean;
  readonly report: (item: Item) => void;
}

/** One issue's acceptance: runs its lines and reports each as it is known. */
export type Acceptance = (options: AcceptanceOptions) => Promise<void>;

/** Runs one line; one that throws is short, with the reason as its figure. */
export async function measure(item: string, target: string, run: () => Promise<{ figure: string; ok: boolean }>): Promise<Item> {
  try {
    return { item, target, ...(await run()) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { item, target, figure: `failed: ${reason.split("\n", 1)[0]}`, ok: false };
  }
}
