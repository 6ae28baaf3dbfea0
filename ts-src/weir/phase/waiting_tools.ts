import { requestStateOf } from "../balancer/request_states";
import type { WaitingTools } from "../queue/waiting";
import { clock } from "../runtime/clock";
import { giveReason } from "../runtime/logged";
import { requestId } from "../runtime/request";
import { syncPools } from "../worker/sync";
import { running } from "./running";

/** The status that nginx has for a client that left before it was answered. */
const CLIENT_CLOSED = 499;

/** What requests wait with, in the access phase. */
const waitingTools: WaitingTools = {
  clock,
  sleep: ngx.sleep,
  isExiting: ngx.worker.exiting,
  sync: () => syncPools(running.worker!),
  onAbort: (handler) => {
    ngx.on_abort(() => {
      handler();
      // nginx's own status is still that of the error that led here.
      requestStateOf(requestId()).ownStatus = CLIENT_CLOSED;
      giveReason("client_closed");
      ngx.exit(CLIENT_CLOSED);
    });
  },
};

export { waitingTools };
