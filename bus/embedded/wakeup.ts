/** Lets several loops sleep until there may be something to do. */
export class Wakeup {
  private sleepers: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((resolve) => this.sleepers.push(resolve));
  }

  notify(): void {
    const woken = this.sleepers;
    this.sleepers = [];
    for (const wake of woken) wake();
  }
}
