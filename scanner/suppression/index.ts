/** What says that a finding does not count. */
export { type InlineMark, marksOf } from "./inline-marks.ts";
export { judgeOfMarks, type MarkProblem, markProblems } from "./judge.ts";
