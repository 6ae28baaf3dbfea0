// The peers of one's own network while there are any: weir 80:web:8080,policy=/etc/weir/near.lua
// npm install typescript@6.0.2 typescript-to-lua@1.37.1 lua-types@2.14.1 && npx tstl makes near.lua of this folder.
import type { Peer, Policy } from "./weir";

/** Addresses that begin like this are near. */
const NEAR = "10.0.1.";

function isNear({ host }: Peer): boolean {
  return string.sub(host, 1, NEAR.length) === NEAR;
}

/** Near peers in turn, or all where none is near, and for a request that was no good at a near one. */
const near: Policy = (peers, random) => {
  const nearest: Peer[] = [];
  for (const peer of peers) if (isNear(peer)) nearest.push(peer);
  let turn = math.floor(random() * peers.length);
  return (_now, _affinity, look) => {
    const pool = nearest.length > 0 && look === 0 ? nearest : peers;
    turn = (turn + 1) % pool.length;
    return pool[turn]!;
  };
};

export default near;
