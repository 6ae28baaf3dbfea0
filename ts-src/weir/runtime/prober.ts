import { bracketed } from "../model/endpoint";
import type { Prober } from "../model/ports";

/** Tries connections by cosocket. To be used in timers. */
const prober: Prober = {
  connects: (address, port, seconds) => {
    const socket = ngx.socket.tcp();
    socket.settimeout(seconds * 1000);
    const [connected] = socket.connect(bracketed(address), port);
    socket.close();
    return connected !== undefined;
  },
};

export { prober };
