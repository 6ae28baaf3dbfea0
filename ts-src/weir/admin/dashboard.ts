import { html, script, style } from "weir.admin.dashboard_page";

import type { Handler } from "./admin";

/** `/`: the page that shows the others live. */
const dashboard: Handler = () => ({ status: 200, type: "text/html; charset=utf-8", body: html });

/** `/dashboard.js`: what the page does. */
const dashboardScript: Handler = () => ({ status: 200, type: "text/javascript; charset=utf-8", body: script });

/** `/dashboard.css`: how it looks. */
const dashboardStyle: Handler = () => ({ status: 200, type: "text/css; charset=utf-8", body: style });

export { dashboard, dashboardScript, dashboardStyle };
