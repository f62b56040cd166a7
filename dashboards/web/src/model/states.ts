import type { IncidentView } from "../../../server/views.ts";

export type State = IncidentView["state"];

/** The states in the order in which an analyst wants to see them: what waits for a person first. */
export const stateNames: readonly State[] = ["awaiting-approval", "failed", "open", "revoking", "revoked", "proven"];

/** How each state is called, and what it means. */
export const states: Readonly<Record<State, { readonly label: string; readonly meaning: string }>> = {
  "awaiting-approval": { label: "Needs a decision", meaning: "A person decides whether the secret is revoked." },
  failed: { label: "Failed", meaning: "The issuer refused or could not be reached. The secret may still work." },
  open: { label: "Open", meaning: "Found. Policy has nobody revoke it, or there is nothing to revoke yet." },
  revoking: { label: "Revoking", meaning: "The issuer is being asked to revoke the secret." },
  revoked: { label: "Revoked, unproven", meaning: "The issuer says that the secret is revoked. Nothing has proven it." },
  proven: { label: "Proven dead", meaning: "The secret no longer works, and a receipt says how we know." },
};

export function isState(text: string | null): text is State {
  return text !== null && text in states;
}
