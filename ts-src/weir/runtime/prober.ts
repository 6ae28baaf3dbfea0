import { bracketed } from "../model/endpoint";
import type { Prober } from "../model/ports";
import { exactly } from "./clock";
import { millisecondsUntil } from "./deadline";
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

function converse(
  socket: ngx.TcpSocket,
  address: string,
  port: number,
  seconds: number,
  request: string,
  judge: Judge,
): boolean {
  const deadline = exactly() + seconds;
  socket.settimeout(seconds * 1000);
  const [connected] = socket.connect(bracketed(address), port);
  if (connected === undefined) return false;
  const [sent] = socket.send(request);
  return sent !== undefined && read(socket, deadline, judge);
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
  responds: (address, port, seconds, request, judge) => {
    const socket = ngx.socket.tcp();
    const isGood = converse(socket, address, port, seconds, request, judge);
    socket.close();
    return isGood;
  },
};

export { prober };
