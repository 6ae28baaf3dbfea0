import { bracketed } from "../model/endpoint";
import type { Prober } from "../model/ports";
import type { Tls } from "../model/tls";
import { exactly } from "./clock";
import { millisecondsUntil } from "./deadline";
import { handshake } from "./handshake";
import { makeTransport } from "./transport";

/** What is read of a response at a time. */
const PART_BYTES = 16384;

type Judge = (this: void, response: string, isWhole: boolean) => boolean | undefined;

/** Reads until the judge knows, or the time is over. */
function read(socket: ngx.TcpSocket, deadline: number, judge: Judge): boolean {
  let response = "";
  let verdict: boolean | undefined;
  while (verdict === undefined) {
    const milliseconds = millisecondsUntil(deadline);
    if (milliseconds === undefined) return false;
    socket.settimeout(milliseconds);
    const [part] = socket.receiveany(PART_BYTES);
    response = response + (part ?? "");
    verdict = judge(response, part === undefined);
  }
  return verdict;
}

/** Connects until then; why it cannot, empty if it can. */
function connect(socket: ngx.TcpSocket, address: string, port: number, deadline: number, tls: Tls | undefined): string {
  socket.settimeout(millisecondsUntil(deadline) ?? 1);
  const [connected, refusal] = socket.connect(bracketed(address), port);
  if (connected === undefined) return refusal;
  if (tls === undefined) return "";
  const left = millisecondsUntil(deadline);
  if (left === undefined) return "timeout";
  socket.settimeout(left);
  return handshake(socket, tls);
}

const transport = makeTransport(() => undefined);

/** Tries peers by cosocket. To be used in timers. */
const prober: Prober = {
  connects: (address, port, seconds) => {
    const socket = ngx.socket.tcp();
    socket.settimeout(seconds * 1000);
    const [connected] = socket.connect(bracketed(address), port);
    socket.close();
    return connected !== undefined;
  },
  handshakes: (address, port, seconds, tls) => {
    const socket = ngx.socket.tcp();
    const failure = connect(socket, address, port, exactly() + seconds, tls);
    socket.close();
    return failure;
  },
  listens: (address, port, seconds) => {
    const socket = ngx.socket.udp();
    socket.settimeout(seconds * 1000);
    const [ready] = socket.setpeername(bracketed(address), port);
    const [sent] = ready === undefined ? socket.close() : socket.send("");
    const [answer, failure] = socket.receive();
    socket.close();
    return ready !== undefined && sent !== undefined && (answer !== undefined || failure === "timeout");
  },
  asksDns: (address, port, seconds, isStream, message) => {
    const server = { address, port };
    if (isStream) return transport.tcp(server, message, seconds)[0];
    return transport.udp(server, message, seconds, () => true)[0];
  },
  responds: (address, port, seconds, request, tls, judge) => {
    const socket = ngx.socket.tcp();
    const deadline = exactly() + seconds;
    const failure = connect(socket, address, port, deadline, tls);
    const [sent] = failure === "" ? socket.send(request) : socket.close();
    const isGood = failure === "" && sent !== undefined && read(socket, deadline, judge);
    socket.close();
    return $multi(isGood, tls === undefined ? "" : failure);
  },
};

export { prober };
