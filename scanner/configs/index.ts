/** Configs and mounted volumes, scanned as wholes when they change. */
export { ConfigFiles } from "./config-files.ts";
