export { calledByName, mayBeAssigned } from "./assigned.ts";
export * from "./assignment.ts";
export * from "./checks.ts";
export * from "./follow-up.ts";
export { infixedToken } from "./infixed.ts";
export { namedToken } from "./named.ts";
export { type Alphabet, alphabets, type Part, prefixedToken, uuid } from "./prefixed.ts";
export * from "./rule.ts";
export { shapeBy } from "./shape.ts";
