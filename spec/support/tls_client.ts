import { connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from "node:http2";
import { request } from "node:https";
import { connect, type ConnectionOptions, type TLSSocket } from "node:tls";
import type { Answer } from "./http.ts";

interface Handshake {
  /** Empty if there was one; otherwise why not. */
  readonly error: string;
  /** Of the certificate that was shown, in hexadecimal digits. */
  readonly serial: string;
  /** Whether it is right for the host, by the authorities that are trusted. */
  readonly isTrusted: boolean;
  readonly version: string;
  readonly cipher: string;
  /** What was agreed on by ALPN. */
  readonly protocol: string;
  readonly isResumed: boolean;
  /** By which another handshake can be spared. */
  readonly session: Buffer | undefined;
}

const failed = (error: string): Handshake => ({
  error,
  serial: "",
  isTrusted: false,
  version: "",
  cipher: "",
  protocol: "",
  isResumed: false,
  session: undefined,
});

function shakenHands(socket: TLSSocket, session: Buffer | undefined): Handshake {
  return {
    error: "",
    serial: socket.getPeerCertificate().serialNumber,
    isTrusted: socket.authorized,
    version: socket.getProtocol() ?? "",
    cipher: socket.getCipher().name,
    protocol: socket.alpnProtocol === false ? "" : (socket.alpnProtocol ?? ""),
    isResumed: socket.isSessionReused(),
    session,
  };
}

/** A TLS handshake with a port of this machine, and no more. With `wantsSession` it waits for a ticket. */
function handshake(port: number, options: ConnectionOptions & { readonly wantsSession?: boolean }): Promise<Handshake> {
  return new Promise((done) => {
    const end = (result: Handshake): void => {
      socket.destroy();
      done(result);
    };
    const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false, ...options });
    socket.once("error", (error: Error) => end(failed(error.message)));
    socket.once("close", () => done(failed("closed")));
    if (options.wantsSession === true) socket.once("session", (session: Buffer) => end(shakenHands(socket, session)));
    else socket.once("secureConnect", () => end(shakenHands(socket, undefined)));
  });
}

interface Question {
  readonly servername: string;
  /** The certificate of an authority. */
  readonly ca: Buffer;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request over HTTP/1.1 and TLS, on a connection of its own. */
function askTls(port: number, { body, ...rest }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: rest.servername, ...rest.headers };
    const outgoing = request({ host: "127.0.0.1", port, agent: false, ...rest, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

interface Tunnel {
  /** Sends a text, and returns what comes back. */
  readonly say: (text: string) => Promise<string>;
  readonly close: () => void;
}

/** A WebSocket over TLS, to a peer that echoes bytes. */
function openTunnel(port: number, servername: string, ca: Buffer): Promise<Tunnel> {
  return new Promise((done, fail) => {
    const headers = { host: servername, connection: "Upgrade", upgrade: "websocket" };
    const outgoing = request({ host: "127.0.0.1", port, agent: false, servername, ca, headers });
    outgoing.on("error", fail);
    outgoing.on("response", ({ statusCode }) => fail(new Error(`no tunnel: ${statusCode}`)));
    outgoing.on("upgrade", (_response, socket) => {
      const say = (text: string): Promise<string> =>
        new Promise((heard, lost) => {
          socket.once("data", (data: Buffer) => heard(data.toString()));
          socket.once("close", () => lost(new Error("closed")));
          socket.write(text);
        });
      done({ say, close: () => socket.destroy() });
    });
    outgoing.end();
  });
}

/** A connection of HTTP/2 over TLS. */
function http2To(port: number, options: { readonly servername: string; readonly ca: Buffer }): ClientHttp2Session {
  return connectHttp2(`https://127.0.0.1:${port}`, options);
}

/** One request on it; the headers may have pseudo-headers, and `body` comes without a length. */
function askHttp2(
  session: ClientHttp2Session,
  headers: Readonly<Record<string, string | string[]>>,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request(headers, { endStream: body === undefined });
    let status = 0;
    let received: IncomingHttpHeaders = {};
    let text = "";
    stream.setEncoding("utf8");
    stream.on("response", (answer) => {
      status = answer[":status"] ?? 0;
      received = answer;
    });
    stream.on("data", (chunk: string) => (text += chunk));
    stream.on("end", () => resolve({ status, headers: received, body: text }));
    stream.on("error", reject);
    session.once("error", reject);
    if (body !== undefined) stream.end(body);
  });
}

export { askHttp2, askTls, handshake, http2To, openTunnel };
