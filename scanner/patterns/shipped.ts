/** Whether this is a bundled program: the build put the table of its very rules beside it, and says so here (build/bundle.ts). */
export const isShipped: boolean = false;
