import type { Random } from "../../ts-src/weir/model/ports";
import { type Agenda, plan } from "./agenda";
import type { Behaviour, PeerModel } from "./scenario";

/** A peer at work. Whose attempts these are it does not know. */
interface Server {
  readonly model: PeerModel;
  busy: number;
  readonly queue: ((this: void) => void)[];
  firstInQueue: number;
}

function newServer(model: PeerModel): Server {
  return { model, busy: 0, queue: [], firstInQueue: 0 };
}

function behaviourAt(model: PeerModel, at: number): Behaviour {
  let current = model.behaviours[0]!;
  for (const behaviour of model.behaviours) {
    if (behaviour.from <= at) current = behaviour;
  }
  return current;
}

/** Requests that are there, those that wait included. */
function load(server: Server): number {
  return server.busy + server.queue.length - server.firstInQueue;
}

/** Serves a request when it is its turn, and calls `done`. */
function serve(server: Server, agenda: Agenda, random: Random, done: (this: void) => void): void {
  const work = (): void => {
    server.busy++;
    plan(agenda, agenda.now + behaviourAt(server.model, agenda.now).takes.draw(random), () => {
      server.busy--;
      done();
      const next = server.queue[server.firstInQueue];
      if (next !== undefined && server.busy < server.model.places) {
        server.firstInQueue++;
        next();
      }
    });
  };
  if (server.busy < server.model.places) work();
  else server.queue.push(work);
}

export { behaviourAt, load, newServer, serve };
export type { Server };
