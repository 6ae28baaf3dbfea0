import * as ffi from "ffi";
import type { Result } from "../../model/result";
import { noSignal, reason, sockets } from "./sockets";
import { unixAddress } from "./unix_socket";

ffi.cdef(`
  int listen(int socket, int waiting);
  int accept4(int socket, void *address, unsigned int *length, int flags);
  unsigned int umask(unsigned int mask);
`);

/**
 * The C library's sockets that are connected to.
 * @noSelf
 */
interface Listening {
  readonly listen: (socket: number, waiting: number) => number;
  readonly accept4: (socket: number, address: undefined, length: undefined, flags: number) => number;
  readonly umask: (mask: number) => number;
}

const listening = ffi.C as Listening;

// As Linux numbers them on x86 and ARM.
const unixDomain = 1; // AF_UNIX
const streamClosedOnExec = 0x80001; // SOCK_STREAM | SOCK_CLOEXEC
const closedOnExec = 0x80000; // SOCK_CLOEXEC
const othersNothing = 63; // ---rwxrwx, as a mask
const mostWaiting = 16;
/** What is answered at most: it fits the socket, so that a caller who does not read holds nobody up. */
const longestAnswer = 16_384;

/** Listens at a new socket file to which only this user, and root, can connect. */
function openDoor(path: string): Result<number> {
  const [address, tooLong] = unixAddress(path);
  if (address === undefined) return $multi(undefined, tooLong);
  const socket = sockets.socket(unixDomain, streamClosedOnExec, 0);
  const before = listening.umask(othersNothing);
  const bound = sockets.bind(socket, address.record, address.size);
  const cause = reason();
  listening.umask(before);
  if (bound === 0 && listening.listen(socket, mostWaiting) === 0) return $multi(socket, undefined);
  sockets.close(socket);
  return $multi(undefined, `could not listen on ${path}: ${cause}`);
}

/** The next that has connected; nothing where it has gone again. */
function letIn(door: number): number | undefined {
  const caller = listening.accept4(door, undefined, undefined, closedOnExec);
  return caller < 0 ? undefined : caller;
}

/** Says the last to a caller. */
function dismiss(caller: number, answer: string): void {
  const said = string.sub(answer, 1, longestAnswer);
  sockets.send(caller, said, said.length, noSignal);
  sockets.close(caller);
}

export { dismiss, letIn, openDoor };
