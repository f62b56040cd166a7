import { setTimeout as sleep } from "node:timers/promises";
import { type Fingerprint, incidentIdOf, LeaktrailError, publicId } from "../../contract/index.ts";
import type { FingerprintLink, Store } from "../store/index.ts";

const CHANGE_ATTEMPTS_MAX = 100;

export function linkIdOf(fingerprint: Fingerprint): string {
  return publicId("fpl", fingerprint.value, fingerprint.keyId);
}

async function changeLink(
  store: Store,
  fingerprint: Fingerprint,
  change: (link: FingerprintLink) => FingerprintLink,
): Promise<FingerprintLink> {
  const id = linkIdOf(fingerprint);
  for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
    const [current] = await store.get("fingerprints", [id]);
    const before = current?.doc ?? { fingerprint, incidentId: null, issuanceIds: [] };
    const next = change(before);
    if (current && next === before) return next;
    const place = { collection: "fingerprints", id, doc: next } as const;
    const [result] = await store.write([current ? { op: "replace", ...place, version: current.version } : { op: "create", ...place }]);
    if (result?.stored) return next;
    await sleep(Math.random() * Math.min(2 ** attempt, 50));
  }
  throw new LeaktrailError("store-unavailable", "one fingerprint is changed by others again and again");
}

/**
 * The incident of a finding's fingerprints: the one that any of them leads to already, else a new one, to which all of
 * them lead from now on.
 */
export async function claimIncident(store: Store, fingerprint: Fingerprint, aliases: readonly Fingerprint[]): Promise<string> {
  // One order for everybody, so that two findings of one secret meet at the same link first.
  const byLink = new Map([fingerprint, ...aliases].map((alias) => [linkIdOf(alias), alias]));
  const ordered = [...byLink.values()].sort((a, b) => (`${a.keyId} ${a.value}` < `${b.keyId} ${b.value}` ? -1 : 1));
  const known = (await store.get("fingerprints", ordered.map(linkIdOf))).find((link) => link?.doc.incidentId);
  const claim = (alias: Fingerprint, incidentId: string) =>
    changeLink(store, alias, (current) => (current.incidentId === null ? { ...current, incidentId } : current));
  const [first = fingerprint, ...others] = ordered;
  // The first link decides, also where others led elsewhere: it never changes, so that a repeated finding comes out here again.
  const wanted = known?.doc.incidentId ?? incidentIdOf(fingerprint);
  const incidentId = (await claim(first, wanted)).incidentId ?? wanted;
  for (const alias of others) await claim(alias, incidentId);
  return incidentId;
}

/** Past these a fingerprint's records are kept, but not joined: one secret that is issued so often is a mistake of its issuer. */
export const ISSUANCES_MAX = 64;

/** Adds a record to its fingerprint's link, earliest issued first. `issuedAt` knows when each record was issued. */
export async function addIssuance(
  store: Store,
  fingerprint: Fingerprint,
  issuanceId: string,
  issuedAt: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<FingerprintLink> {
  const link = await changeLink(store, fingerprint, (current) =>
    current.issuanceIds.includes(issuanceId) || current.issuanceIds.length >= ISSUANCES_MAX
      ? current
      : { ...current, issuanceIds: [...current.issuanceIds, issuanceId] },
  );
  if (link.issuanceIds.length === 1) return link;
  const times = await issuedAt(link.issuanceIds);
  const time = (id: string) => Date.parse(times.get(id) ?? "9999-12-31T00:00:00Z");
  return changeLink(store, fingerprint, (current) => {
    const ordered = [...current.issuanceIds].sort((a, b) => time(a) - time(b) || (a < b ? -1 : 1));
    return ordered.every((id, at) => id === current.issuanceIds[at]) ? current : { ...current, issuanceIds: ordered };
  });
}

/** The ids of all records of these fingerprints, without repetition. */
export async function issuanceIdsOf(store: Store, fingerprints: readonly Fingerprint[]): Promise<string[]> {
  const links = await store.get("fingerprints", fingerprints.map(linkIdOf));
  return [...new Set(links.flatMap((link) => link?.doc.issuanceIds ?? []))];
}
