export { AssignmentProbe, plainValueAt } from "./assignment-probe.ts";
