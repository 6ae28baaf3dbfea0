import { readFileSync } from "node:fs";
import { Server, ServerCredentials, type ServiceDefinition } from "@grpc/grpc-js";
import type { Issued } from "./certificates.ts";

interface GrpcPeer {
  readonly name: string;
  /** Calls that reached it. */
  readonly calls: () => number;
  /** Ends each call with this code from now on, or answers again. */
  readonly failWith: (code?: number) => void;
  /** Lets what is under way finish, and accepts nothing else, as on SIGTERM. */
  readonly drain: () => Promise<void>;
  /** Gone at once, as when the process is killed. */
  readonly stop: () => Promise<void>;
}

const same = (bytes: Buffer): Buffer => bytes;

function method(path: string, requestStream: boolean, responseStream: boolean): ServiceDefinition[string] {
  const codec = {
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  };
  return { path, requestStream, responseStream, ...codec } as ServiceDefinition[string];
}

/** A service with a method of each kind, whose messages are texts. */
const methods = {
  /** Says the peer's name and the text. */
  say: method("/test.Talk/Say", false, false),
  /** Says nothing for so many milliseconds, then as above. */
  wait: method("/test.Talk/Wait", false, false),
  /** Says the peer's name and each text, at its end. */
  gather: method("/test.Talk/Gather", true, false),
  /** Says the peer's name so many times. */
  repeat: method("/test.Talk/Repeat", false, true),
  /** Says the peer's name and each text at once. */
  chat: method("/test.Talk/Chat", true, true),
};

interface Talk {
  readonly request: Buffer;
  readonly write: (bytes: Buffer) => void;
  readonly end: () => void;
  readonly emit: (event: string, error: unknown) => void;
  readonly on: (event: string, handler: (bytes: Buffer) => void) => void;
}
type Done = (error: unknown, bytes?: Buffer) => void;

function overTls({ certificate, key }: Issued): ServerCredentials {
  return ServerCredentials.createSsl(null, [{ cert_chain: readFileSync(certificate), private_key: readFileSync(key) }]);
}

/** @param pair its certificate and key, where it speaks TLS */
async function startGrpcPeer(name: string, address: string, port: number, pair?: Issued): Promise<GrpcPeer> {
  let calls = 0;
  let code: number | undefined;
  const server = new Server();
  const answer = (text: string, done: Done): void => {
    if (code === undefined) done(null, Buffer.from(`${name} ${text}`));
    else done({ code, details: `${name} fails` });
  };
  const handlers = {
    say: (call: Talk, done: Done) => {
      calls += 1;
      answer(call.request.toString(), done);
    },
    wait: (call: Talk, done: Done) => {
      calls += 1;
      setTimeout(() => answer(call.request.toString(), done), Number(call.request.toString()));
    },
    gather: (call: Talk, done: Done) => {
      calls += 1;
      const texts: string[] = [];
      call.on("data", (bytes) => texts.push(bytes.toString()));
      call.on("end", () => answer(texts.join(" "), done));
    },
    repeat: (call: Talk) => {
      calls += 1;
      for (let time = 0; time < Number(call.request.toString()); time++) call.write(Buffer.from(name));
      if (code === undefined) call.end();
      else call.emit("error", { code, details: `${name} fails` });
    },
    chat: (call: Talk) => {
      calls += 1;
      call.on("data", (bytes) => call.write(Buffer.from(`${name} ${bytes.toString()}`)));
      call.on("end", () => call.end());
    },
  };
  server.addService(methods, handlers as never);
  await new Promise<void>((done, fail) => {
    const credentials = pair === undefined ? ServerCredentials.createInsecure() : overTls(pair);
    server.bindAsync(`${address}:${port}`, credentials, (error) => {
      if (error === null) done();
      else fail(error);
    });
  });
  return {
    name,
    calls: () => calls,
    failWith: (next) => void (code = next),
    drain: () => new Promise((done) => server.tryShutdown(() => done())),
    stop: () => {
      server.forceShutdown();
      return Promise.resolve();
    },
  };
}

export { methods, startGrpcPeer };
export type { GrpcPeer };
