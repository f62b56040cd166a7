export { AssignmentProbe } from "./assignment-probe.ts";
