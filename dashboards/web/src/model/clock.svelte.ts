const TICK_MS = 10_000;

let now = $state(Date.now());
setInterval(() => {
  now = Date.now();
}, TICK_MS);

/** The time, for ages that grow while one looks. */
export const clock = {
  get nowMs(): number {
    return now;
  },
};
