const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day, such as 2027-01-31. */
export function isDay(text: string): boolean {
  const at = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether the day is over, in UTC: the day itself still counts. */
export function isOver(day: string, now: Date): boolean {
  return day < now.toISOString().slice(0, 10);
}

/** The last instant of a day. */
export function endOf(day: string): string {
  return `${day}T23:59:59.999Z`;
}
