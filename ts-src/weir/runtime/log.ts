import type { Log } from "../model/ports";

/** nginx's error log. */
const nginxLog: Log = {
  error: (message) => ngx.log(ngx.ERR, "weir: ", message),
  warn: (message) => ngx.log(ngx.WARN, "weir: ", message),
  notice: (message) => ngx.log(ngx.NOTICE, "weir: ", message),
};

export { nginxLog };
