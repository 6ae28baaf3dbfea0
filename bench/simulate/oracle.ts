import type { MakePick } from "../../ts-src/weir/policy/policy";
import type { Peer } from "../../ts-src/weir/pool/peer";
import type { Agenda } from "./agenda";
import { behaviourAt, load, type Server } from "./server";

/** Seconds until a request that goes there now is answered, on average; endless if it would fail. */
function expected(server: Server, at: number): number {
  const { model } = server;
  const { does, errors, takes } = behaviourAt(model, at);
  if (does !== "serves" || errors === 1) return math.huge;
  const ahead = model.places === math.huge ? 0 : load(server) / model.places;
  return takes.mean * (math.max(1, ahead) + math.min(1, ahead));
}

/** A policy that knows what nobody can: how each peer behaves at the moment, and what all workers gave it. */
function oracle(agenda: Agenda, servers: LuaMap<string, Server>): MakePick {
  return (peers, random) => () => {
    let best: Peer | undefined;
    let least = math.huge;
    const first = math.floor(random() * peers.length);
    for (const step of $range(0, peers.length - 1)) {
      const peer = peers[(first + step) % peers.length]!;
      const seconds = expected(servers.get(peer.id)!, agenda.now);
      if (seconds < least) {
        least = seconds;
        best = peer;
      }
    }
    return best ?? peers[first]!;
  };
}

export { oracle };
