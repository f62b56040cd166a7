let id: string | undefined;

/** The incident that the reader opened last from the list, so that the list can put them back there. */
export const opened = {
  keep(incidentId: string): void {
    id = incidentId;
  },
  take(): string | undefined {
    const kept = id;
    id = undefined;
    return kept;
  },
};
