import type { IssuanceView, Story } from "../../../server/views.ts";
import { counted } from "./text.ts";
import { betweenMs, localText } from "./time.ts";

/** A piece of a sentence; what came from outside is a `name` or `code`, and is set apart. */
export type Piece = string | { readonly text: string; readonly as: "name" | "code" };

/** One step of an incident's story. `at` is null where it has not happened. */
export interface Step {
  readonly name: "issued" | "leaked" | "found" | "decided" | "approved" | "asked" | "answered" | "proven";
  readonly tone: "done" | "waiting" | "bad" | "absent";
  readonly at: string | null;
  readonly title: readonly Piece[];
  readonly lines: readonly (readonly Piece[])[];
}

const name = (text: string): Piece => ({ text, as: "name" });
const code = (text: string): Piece => ({ text, as: "code" });

/** The whole story in its order: issued to whom, leaked where, found, decided by which rule, revoked, proven how. */
export function timelineOf(story: Story): Step[] {
  return [issued(story), leaked(story), found(story), decided(story), asked(story), proven(story)].flat();
}

function issued({ incident, issuances }: Story): Step[] {
  if (issuances.length > 0) return issuances.map(issuedOnce);
  const why =
    incident.kind === "pattern"
      ? ["No broker registered this secret. The rule ", code(incident.rule), " recognised it by how it looks."]
      : incident.kind === "partial"
        ? ["The beginning of an issued secret, cut short in the text. It never revokes by itself."]
        : ["The record of this issued secret has not arrived."];
  return [{ name: "issued", tone: "absent", at: null, title: ["Issued to: not known"], lines: [why] }];
}

function issuedOnce(record: IssuanceView): Step {
  const { subject, task, grant } = record;
  const scope = record.scope.flatMap((granted, at) => (at === 0 ? [code(granted)] : [", ", code(granted)]));
  const lines: Piece[][] = [
    task ? ["For the task ", name(task.id), ...(task.purpose ? [": ", name(task.purpose)] : [])] : ["For no task that the issuer named"],
    [
      "By ",
      name(record.issuer),
      ...(record.type ? [", as ", code(record.type)] : []),
      ...(scope.length > 0 ? [", with the scope ", ...scope] : []),
    ],
    [record.expiresAt === null ? "Valid without end" : `Valid until ${localText(record.expiresAt)}`],
  ];
  if (grant?.approvedBy) lines.push(["Granted by ", name(grant.approvedBy), ...(grant.reason ? [": ", name(grant.reason)] : [])]);
  return { name: "issued", tone: "done", at: record.issuedAt, title: ["Issued to ", name(subject.id), ` (${subject.kind})`], lines };
}

function leaked({ incident, first: opening, places, sightings }: Story): Step {
  const first = opening?.finding;
  const where: Piece[] = first ? [code(`${first.file}:${first.line}`), ...sourceOf(first.source)] : [code(incident.firstFile)];
  const often = `Seen ${sightings.atLeast ? "at least " : ""}${counted(sightings.total, "time")} in ${counted(places, "place")}`;
  return { name: "leaked", tone: "bad", at: incident.clock.firstSeenAt, title: ["Leaked in ", ...where], lines: [[often]] };
}

/** Where a finding's file is: a host's log, a repository's commit. */
export function sourceOf(source: Story["occurrences"]["items"][number]["finding"]["source"]): Piece[] {
  const place = source.pod ?? source.container;
  if (place && source.host) return [" in ", name(place), " on ", name(source.host)];
  if (place ?? source.host) return [" on ", name(place ?? source.host ?? "")];
  if (source.repo) return [" in ", name(source.repo), ...(source.commit ? [" at ", code(source.commit.slice(0, 12))] : [])];
  return [];
}

function found({ incident, first: opening }: Story): Step {
  const first = opening?.finding;
  const by: Piece[] = first
    ? ["By the scanner ", name(first.scanner.id), ` ${first.scanner.version}, rule `, code(incident.rule)]
    : ["By the rule ", code(incident.rule)];
  const joined = incident.joined === "finding-first" ? [["The finding came first; its issuance record was joined later."]] : [];
  return { name: "found", tone: "done", at: incident.clock.openedAt, title: ["Found, incident opened"], lines: [by, ...joined] };
}

const actions = { auto: "Revoke at once", approve: "Ask a person first", notify: "Tell only, revoke nothing" } as const;

function decided({ incident: { decision } }: Story): Step[] {
  if (!decision) return [{ name: "decided", tone: "waiting", at: null, title: ["Not decided yet"], lines: [] }];
  const rule: Piece[] = decision.rule === "default" ? ["By default: no policy rule spoke"] : ["By the policy rule ", name(decision.rule)];
  const because: Piece[][] = decision.because ? [["Because: ", name(decision.because)]] : [];
  const steps: Step[] = [
    { name: "decided", tone: "done", at: decision.at, title: [`Decided: ${actions[decision.action]}`], lines: [rule, ...because] },
  ];
  const { approval } = decision;
  if (!approval) return steps;
  const title = [approval.verdict === "approved" ? "Approved by " : "Refused by ", name(approval.by)];
  return [
    ...steps,
    { name: "approved", tone: "done", at: approval.at, title, lines: approval.reason ? [["Reason: ", name(approval.reason)]] : [] },
  ];
}

function asked({ incident, revocation, trail }: Story): Step[] {
  if (!revocation) {
    const title = incident.state === "awaiting-approval" ? "Not revoked: waiting for a decision" : "Not revoked: the issuer was not asked";
    return [{ name: "asked", tone: "waiting", at: null, title: [title], lines: [] }];
  }
  const { issuer, revokeRef, attempt, createdAt, state, lastAnswer } = revocation;
  const request: Step = {
    name: "asked",
    tone: "done",
    at: createdAt,
    title: ["Revocation asked of ", name(issuer)],
    lines: [["As ", code(revokeRef), `, ${counted(attempt, "attempt")}`]],
  };
  const { tone, title } = answers[state];
  // The issuer's own word is in the trail; what a revocation keeps as the last answer may be that of a later status call.
  const word = trail.items.findLast(({ entry }) => entry.action === "revocation.answered")?.entry;
  const said = word ? { at: word.at, status: word.facts.status, summary: String(word.facts.says ?? "") } : lastAnswer;
  const lines: Piece[][] = said ? [[...(typeof said.status === "number" ? [`HTTP ${said.status}: `] : []), name(said.summary)]] : [];
  return [request, { name: "answered", tone, at: said?.at ?? null, title: title(issuer), lines }];
}

type Answer = { readonly tone: Step["tone"]; readonly title: (issuer: string) => Piece[] };
const pending = (text: string): Answer => ({ tone: "waiting", title: (issuer) => [text, name(issuer)] });
const answers: Readonly<Record<NonNullable<Story["revocation"]>["state"], Answer>> = {
  new: pending("Waiting to call "),
  claimed: pending("About to call "),
  intent: pending("Calling "),
  ambiguous: pending("No clear answer; it is asked about before anything is repeated: "),
  done: { tone: "done", title: (issuer) => [name(issuer), " revoked it"] },
  refused: { tone: "bad", title: (issuer) => [name(issuer), " refused"] },
  abandoned: { tone: "bad", title: (issuer) => ["Gave up on ", name(issuer), ": the attempts are used up"] },
};

function proven({ receipt, revocation }: Story): Step {
  if (receipt?.verdict === "proven") {
    const { status, says } = receipt.evidence;
    const line = ["Its status was asked for afterwards", ...(status === null ? [] : [` (HTTP ${status})`]), ": ", name(says)];
    return { name: "proven", tone: "done", at: receipt.provenAt, title: ["Proven dead"], lines: [line] };
  }
  if (receipt) return { name: "proven", tone: "bad", at: null, title: ["Not proven"], lines: [[name(receipt.evidence.says)]] };
  const line = revocation?.state === "done" ? "The proof is being looked for." : "There is nothing to prove before the secret is revoked.";
  return { name: "proven", tone: "waiting", at: null, title: ["Not proven yet"], lines: [[line]] };
}

/** The incident's clock: how long each leg took; `ms` is null where it has not ended. */
export function legsOf({
  clock,
}: Story["incident"]): { readonly name: string; readonly from: string | null; readonly ms: number | null }[] {
  return [
    { name: "Leak to found", from: clock.firstSeenAt, ms: betweenMs(clock.firstSeenAt, clock.openedAt) },
    { name: "Found to revoked", from: clock.openedAt, ms: betweenMs(clock.openedAt, clock.revokedAt) },
    { name: "Revoked to proven", from: clock.revokedAt, ms: betweenMs(clock.revokedAt, clock.provenAt) },
  ];
}
