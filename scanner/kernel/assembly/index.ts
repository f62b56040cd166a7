export { newlines } from "./newlines";
export { siphash } from "./siphash";
export { select } from "./select";
export { sift } from "./filter";
export { probe } from "./probe";
export { spelled } from "./look-up";
export { beginText } from "./memo";
export { keywords } from "./keywords";
export {
  decodeBase64,
  decodeEscapes,
  decodeFolded,
  decodeHex,
  decodeJoined,
  decodePercent,
  decodeRecords,
  decodeUtf16,
  decodeWrapped,
  sourceAt,
  survey,
} from "./decode";
