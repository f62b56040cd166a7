export { seeded } from "../../rules/index.ts";
