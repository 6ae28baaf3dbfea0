import { catchUp, update } from "../balancer/pool";
import { newReader, type Reader, readNews } from "../pool/board";
import { clock } from "../runtime/clock";
import { noteLeaving } from "./draining";
import { balancers, services } from "./services";
import { release } from "./waiting_rooms";

let reader: Reader | undefined;

function openBoard(): Reader {
  const { configuration, store } = services();
  const keys: string[] = [];
  for (const service of configuration.services) keys.push(service.key);
  return newReader(store, keys);
}

/**
 * Takes in the pools that have changed since this worker looked last, makes up for what took too long in a request, and lets
 * requests go on that wait. To be called often.
 */
function takeNews(): void {
  reader ??= openBoard();
  readNews(reader, (key, snapshot) => {
    const balancer = balancers.get(key)!;
    const now = clock();
    const { peers } = balancer;
    update(balancer, snapshot, now);
    if (balancer.peers !== peers) noteLeaving(key, peers, now);
    release(balancer);
  });
  for (const [, balancer] of balancers) {
    catchUp(balancer);
    if (balancer.isCrowded) release(balancer);
  }
}

export { takeNews };
