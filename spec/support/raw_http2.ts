import { once } from "node:events";
import { connect } from "node:tls";

type Field = readonly [name: string, value: string];

/** What became of a request: its status, 0 where the stream or the connection was ended instead. */
type Outcome = number;

const PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
// RFC 9113, 6.
const DATA = 0;
const HEADERS = 1;
const RST_STREAM = 3;
const SETTINGS = 4;
const GOAWAY = 7;
const END_STREAM = 1;
const END_HEADERS = 4;

/** The statuses that HPACK has as a whole (RFC 7541, appendix A). */
const indexed = new Map([200, 204, 206, 304, 400, 404, 500].map((status, index) => [0x88 + index, status]));

function frame(type: number, flags: number, stream: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** A string of less than 127 octets that is written as it is (RFC 7541, 5.2). */
function literal(text: string): Buffer {
  const octets = Buffer.from(text, "latin1");
  if (octets.length > 126) throw new Error(`${text} is too long`);
  return Buffer.concat([Buffer.from([octets.length]), octets]);
}

/** Fields in the order given, whatever is in them (RFC 7541, 6.2.2). */
function block(fields: readonly Field[]): Buffer {
  return Buffer.concat(fields.flatMap(([name, value]) => [Buffer.from([0]), literal(name), literal(value)]));
}

/** The status that begins a block: nginx writes those that HPACK lacks as three digits. */
function statusIn(payload: Buffer): number {
  const whole = payload.find((octet) => indexed.has(octet));
  const digits = /[1-5]\d\d/.exec(payload.subarray(0, 8).toString("latin1"))?.[0];
  return digits === undefined ? (indexed.get(whole ?? 0) ?? 0) : Number(digits);
}

/** Sends one request of HTTP/2 over TLS as it is, well formed or not, on a connection of its own. */
async function sendHttp2(port: number, fields: readonly Field[], body?: string): Promise<Outcome> {
  const options = {
    host: "127.0.0.1",
    port,
    servername: "a.example",
    ALPNProtocols: ["h2"],
    rejectUnauthorized: false,
  };
  const socket = connect(options);
  await once(socket, "secureConnect");
  socket.write(PREFACE, "latin1");
  socket.write(frame(SETTINGS, 0, 0, Buffer.alloc(0)));
  socket.write(frame(HEADERS, END_HEADERS + (body === undefined ? END_STREAM : 0), 1, block(fields)));
  if (body !== undefined) socket.write(frame(DATA, END_STREAM, 1, Buffer.from(body, "latin1")));
  return new Promise((done) => {
    let received = Buffer.alloc(0);
    const end = (outcome: Outcome): void => {
      socket.destroy();
      done(outcome);
    };
    socket.on("error", () => end(0));
    socket.on("close", () => end(0));
    socket.on("data", (part: Buffer) => {
      received = Buffer.concat([received, part]);
      while (received.length >= 9 && received.length >= 9 + received.readUIntBE(0, 3)) {
        const length = received.readUIntBE(0, 3);
        const payload = received.subarray(9, 9 + length);
        const type = received[3];
        if (type === RST_STREAM || type === GOAWAY) end(0);
        if (type === HEADERS) end(statusIn(payload));
        received = received.subarray(9 + length);
      }
    });
  });
}

export { sendHttp2, type Field };
