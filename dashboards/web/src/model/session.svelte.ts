import type { SessionView } from "../../../server/views.ts";
import { api, Problem } from "./api.ts";

interface SignedIn extends SessionView {
  readonly status: "in";
}
/** `message` says why nobody is signed in, where that is not what the reader expects. */
type Session = { readonly status: "unknown" } | { readonly status: "out"; readonly message: string | undefined } | SignedIn;

let current = $state.raw<Session>({ status: "unknown" });

export const session = {
  get current(): Session {
    return current;
  },

  may(scope: "read" | "approve"): boolean {
    return current.status === "in" && (current.scopes.includes(scope) || current.scopes.includes("admin"));
  },

  /** Finds out who is signed in; a one-time code in the address signs in, and is taken out of the address first. */
  async start(): Promise<void> {
    const code = /^#signin=([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1];
    if (code !== undefined) history.replaceState(null, "", location.pathname + location.search);
    try {
      if (code !== undefined) await session.signIn({ code });
      else current = { status: "in", ...(await api.session()) };
    } catch (problem) {
      const isExpected = problem instanceof Problem && problem.code === "not-authenticated" && code === undefined;
      current = { status: "out", message: isExpected ? undefined : messageOf(problem) };
    }
  },

  async signIn(by: { token: string } | { code: string }): Promise<void> {
    await api.signIn(by);
    try {
      current = { status: "in", ...(await api.session()) };
    } catch (problem) {
      if (!(problem instanceof Problem && problem.code === "not-authenticated")) throw problem;
      throw new Problem(
        "not-authenticated",
        "This browser did not keep the session's cookie. Allow cookies for this address, or open it over https.",
      );
    }
  },

  async signOut(): Promise<void> {
    await api.signOut();
    current = { status: "out", message: undefined };
  },

  /** Turns a problem into words; where the session is over, goes to the sign-in. */
  explain(problem: unknown): string {
    if (problem instanceof Problem && problem.code === "not-authenticated" && current.status === "in") {
      current = { status: "out", message: "Your session is over. Sign in again; you come back to this page." };
    }
    return messageOf(problem);
  },
};

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
