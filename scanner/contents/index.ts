/** What a watch reads: how a content is told from others, found by path, and read window by window. */
export { type Content, type Contents, JoinedContents, type ReadWish } from "./content.ts";
export { accountUpTo, type Coverage, SEVERAL, type Span, type Versions, withLookedBack, withScanned, withSkipped } from "./coverage.ts";
export {
  advance,
  type Cursor,
  type Cut,
  cutOf,
  FRESH_MAX_BYTES,
  FRESH_OF_BACKLOG_MAX_BYTES,
  HELD_MAX_BYTES,
  nextBaseOffset,
  OVERLAP_MAX_BYTES,
  type Position,
  START,
  type Window,
} from "./cursor.ts";
export {
  BEFORE_MAX_BYTES,
  type ContentIdentity,
  contentIdentity,
  contentTag,
  type Ended,
  type Generation,
  HEAD_MAX_BYTES,
  hashOf,
  isOfFile,
  keyOf,
  QUIET,
  type Reading,
  sameContent,
} from "./generation.ts";
export { beginOf, fairShare, KEPT_MS, LOOK_BACK_MS, type Mark, type Recent, recentAfter, recentBytes, recentFrom } from "./recent.ts";
export { StillContent } from "./still-content.ts";
export { codeOf, type HintedListing, isCompressed, type Listing, statOf, WatchedPaths } from "./watched-paths.ts";
export { placeMatch, scanWindow, scanWindowRolledUp, sightingIdOf } from "./window-scan.ts";
