import { namedToken } from "../formats/index.ts";

export const airflow = [
  namedToken({
    id: "airflow-fernet-key",
    title: "Airflow or other Fernet key",
    family: "airflow",
    severity: "critical",
    names: ["fernet"],
    kinds: ["key", "secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html",
    remedy: "Put a new key before it, run airflow rotate-fernet-key, then remove it",
  }),
];
