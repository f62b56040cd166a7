import { prefixedToken } from "../formats/index.ts";

/** A macaroon; its first bytes name the site, so that the base64 of every token begins alike. */
export const pypi = [
  prefixedToken({
    id: "pypi-api-token",
    title: "PyPI API token",
    family: "pypi",
    severity: "critical",
    prefix: "pypi-AgEIcHlwaS5vcmc",
    parts: [{ of: "url64", length: 70, lengthMax: 900 }],
    formatSource: "https://docs.pypi.org/api/secrets/",
    remedy: "Remove it under Account settings, API tokens, on pypi.org",
  }),
  prefixedToken({
    id: "test-pypi-api-token",
    title: "TestPyPI API token",
    family: "pypi",
    severity: "low",
    prefix: "pypi-AgENdGVzdC5weXBpLm9yZw",
    parts: [{ of: "url64", length: 60, lengthMax: 900 }],
    formatSource: "https://docs.pypi.org/api/secrets/",
    remedy: "Remove it under Account settings, API tokens, on test.pypi.org",
  }),
];
