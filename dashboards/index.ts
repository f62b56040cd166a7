/** The analysts' dashboards: the read API, sessions, live changes and the page. */
export { addDashboards, type Dashboards, type DashboardsOptions } from "./server/dashboards.ts";
