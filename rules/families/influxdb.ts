import { namedToken, prefixedToken } from "../formats/index.ts";

export const influxdb = [
  namedToken({
    id: "influxdb-api-token",
    title: "InfluxDB API token",
    family: "influxdb",
    severity: "critical",
    names: ["influxdb", "influx"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
    remedy: "influx auth delete --id ID",
  }),
  prefixedToken({
    id: "influxdb-3-token",
    title: "InfluxDB 3 admin token",
    family: "influxdb",
    severity: "critical",
    prefix: "apiv3_",
    parts: [{ of: "url64", length: 80, lengthMax: 100 }],
    formatSource: "https://docs.influxdata.com/influxdb3/core/admin/tokens/",
    remedy: "influxdb3 delete token --token-name NAME",
  }),
];
