export { decodeBase64 } from "./base64";
export { decodeEscapes } from "./escapes";
export { decodeFolded } from "./folded";
export { decodeHex } from "./hex";
export { decodePercent } from "./percent";
export { survey } from "./survey";
export { decodeUtf16 } from "./utf16";
export { decodeWrapped } from "./wrapped";
