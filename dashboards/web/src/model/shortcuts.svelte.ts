const KEPT_AS = "leaktrail-shortcuts";

let isOn = $state(localStorage.getItem(KEPT_AS) !== "off");

/** Single-key shortcuts. They can be switched off: who speaks to the computer presses keys without meaning to. */
export const shortcuts = {
  get isOn(): boolean {
    return isOn;
  },
  set isOn(on: boolean) {
    isOn = on;
    localStorage.setItem(KEPT_AS, on ? "on" : "off");
  },

  /** The key that was pressed, where it is meant as a shortcut. */
  keyOf(event: KeyboardEvent): string | undefined {
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    const isCombined = event.ctrlKey || event.metaKey || event.altKey;
    return isOn && !isTyping && !isCombined ? event.key : undefined;
  },
};
