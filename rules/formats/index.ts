export { calledByName, isPasswordKeyword, mayBeAssigned, mayStandBeforeBlank, mustEndName, notAssignedBy } from "./assigned.ts";
export * from "./assignment.ts";
export { certificateClaims } from "./certificate.ts";
export * from "./checks.ts";
export { base36Checksum, base62Checksum, marvin32 } from "./checksums.ts";
export {
  allBeside,
  type Beside,
  besideInGroup,
  type Claim,
  claimBeside,
  type Place,
  SURROUNDINGS_MAX_BYTES,
  type Surroundings,
} from "./claims.ts";
export * from "./credential.ts";
export * from "./drop.ts";
export * from "./follow-up.ts";
export { infixedToken } from "./infixed.ts";
export { jwtClaims } from "./jwt-claims.ts";
export { namedToken } from "./named.ts";
export * from "./phrase.ts";
export { type Alphabet, alphabets, type Part, prefixedToken, uuid } from "./prefixed.ts";
export { isReference, referenceIn, referenceInKey } from "./references.ts";
export * from "./rule.ts";
export { isCrossed } from "./scribble.ts";
export { shapeBy } from "./shape.ts";
export { urlUserClaims, usernameClaims } from "./username.ts";
export { assignmentKeywords, passwordKeywords } from "./vocabulary.ts";
export { whole } from "./whole.ts";
export { wordsOf } from "./words.ts";
