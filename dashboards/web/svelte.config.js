/** Roles are written out on tables on purpose: one that is laid out as a grid on a narrow screen loses its own. */
const intended = new Set(["a11y_no_redundant_roles"]);

export default {
  compilerOptions: {
    runes: true,
    warningFilter: (warning) => !intended.has(warning.code),
  },
};
