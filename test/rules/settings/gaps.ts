/** Settings in which not every secret is found yet, and why; none is known. Whoever finds one writes it down here, and whoever closes it takes it out. */
export const gaps: Readonly<Record<string, string>> = {};
