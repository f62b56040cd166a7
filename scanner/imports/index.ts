export { type ForeignFinding, type ForeignReport, type ToolName, toolNames } from "./foreign.ts";
export { type Imported, type ImportOptions, importFindings } from "./import.ts";
export { readForeignReport } from "./report-file.ts";
