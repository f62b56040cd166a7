import { assignmentKeywords, pairWords, typeWords } from "../../rules/index.ts";

/** Words that names are made of, in code, in configurations and in logs. Each is public: whoever reads one learns nothing. */
const ofNames =
  "access account admin agent api app application arg args async auth authorization await aws azure basic bearer begin block bool boolean bot broker bucket build " +
  "cache cert certificate class cli client cloud cluster code config configuration connection const container cookie credential credentials curl data database " +
  "db debug def default deploy dev development docker dsn echo else email encryption end endpoint env environ environment error event export extends false file " +
  "final for from func function get git github gitlab global go google header headers hook host hostname http https id if import index info init input int " +
  "integration internal java js json key keys kind label let level license local log login main map master message method mode mongo mysql name namespace new " +
  "node none npm null number oauth object of option options org os output package param params password path pem personal pip ping port postgres postgresql " +
  "prefix private prod production project property protected public python queue raise read redis region registry remote request resource response return " +
  "root run s3 scope script sdk secret secrets self send server service session set setting settings shared sign signing smtp source spec sql ssh ssl stage " +
  "staging static storage store stream string struct sudo sys system table target task template test this tls to token true type undefined update url use user " +
  "username value values var variable vault version void warn webhook with write";

const all = new Set([...ofNames.split(" "), ...assignmentKeywords, ...pairWords, ...typeWords].filter((word) => /^[a-z]+$/.test(word)));

/** Whether a word, in lower case, is on the public list. */
export function isPublicWord(word: string): boolean {
  return all.has(word);
}
