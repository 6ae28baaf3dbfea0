import { admin as httpAdmin } from "./http_admin";
import { balance as httpBalance } from "./http_balancer";
import { log as httpLog } from "./http_log";
import { admin as streamAdmin } from "./stream_admin";
import { balance as streamBalance } from "./stream_balancer";
import { log as streamLog } from "./stream_log";

const isStream = ngx.config.subsystem === "stream";

/** What has one name in `http` and in `stream`. */
const admin = isStream ? streamAdmin : httpAdmin;
const balance = isStream ? streamBalance : httpBalance;
const log = isStream ? streamLog : httpLog;

export { admin, balance, log };
