import {
  credentials,
  makeGenericClientConstructor,
  Metadata,
  Server,
  ServerCredentials,
  type CallOptions,
  type ClientDuplexStream,
  type ClientReadableStream,
  type ClientWritableStream,
  type ServiceDefinition,
  type StatusObject,
} from "@grpc/grpc-js";

/** How a call ended, and what came until then. */
interface Reply {
  readonly code: number;
  readonly details: string;
  readonly messages: readonly string[];
  /** Of the trailers, or of the only header. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

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

/** Those that tests are about. */
const codes = { ok: 0, deadlineExceeded: 4, notFound: 5, unimplemented: 12, unavailable: 14 } as const;

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

async function startGrpcPeer(name: string, address: string, port: number): Promise<GrpcPeer> {
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
    const credentials = ServerCredentials.createInsecure();
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

interface Channel {
  readonly say: (text: string, metadata?: Readonly<Record<string, string>>, options?: CallOptions) => Promise<Reply>;
  readonly wait: (milliseconds: number, options?: CallOptions) => Promise<Reply>;
  readonly repeat: (times: number) => Promise<Reply>;
  /** Sends the texts as they come. */
  readonly gather: (texts: AsyncIterable<string> | Iterable<string>) => Promise<Reply>;
  /** Sends the texts as they come, of which the later ones may depend on what came back. */
  readonly chat: (next: (heard: readonly string[]) => string | undefined) => Promise<Reply>;
  readonly close: () => void;
}

type Calls = Record<keyof typeof methods, (...args: unknown[]) => unknown> & { close: () => void };
type Readable = ClientReadableStream<Buffer> | ClientDuplexStream<Buffer, Buffer>;

function ended(stream: Readable, messages: string[]): Promise<Reply> {
  return new Promise((done) => {
    stream.on("data", (bytes: Buffer) => messages.push(bytes.toString()));
    stream.on("error", () => undefined);
    stream.on("status", ({ code, details, metadata }: StatusObject) => {
      done({ code, details, messages, metadata: metadata.getMap() });
    });
  });
}

/** A connection to where Weir listens, for all its calls. */
function openChannel(port: number, authority?: string): Channel {
  const Client = makeGenericClientConstructor(methods, "test.Talk");
  const options = authority === undefined ? {} : { "grpc.default_authority": authority };
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
    ...options,
    // A connection of its own for each, and no retries of its own making.
    "grpc.use_local_subchannel_pool": 1,
    "grpc.enable_retries": 0,
  }) as unknown as Calls;
  const unary = (
    name: "say" | "wait",
    text: string,
    given: Readonly<Record<string, string>> = {},
    options: CallOptions = {},
  ): Promise<Reply> => {
    const metadata = new Metadata();
    for (const [key, value] of Object.entries(given)) metadata.set(key, value);
    return new Promise((done) => {
      let message: string[] = [];
      const call = client[name](Buffer.from(text), metadata, options, (_error: unknown, bytes?: Buffer) => {
        if (bytes !== undefined) message = [bytes.toString()];
      }) as Readable;
      call.on("status", ({ code, details, metadata }: StatusObject) => {
        done({ code, details, messages: message, metadata: metadata.getMap() });
      });
    });
  };
  return {
    say: (text, given, options) => unary("say", text, given, options),
    wait: (milliseconds, options) => unary("wait", `${milliseconds}`, {}, options),
    repeat: (times) => ended(client.repeat(Buffer.from(`${times}`)) as Readable, []),
    gather: (texts) =>
      new Promise((done) => {
        let message: string[] = [];
        const call = client.gather((_error: unknown, bytes?: Buffer) => {
          if (bytes !== undefined) message = [bytes.toString()];
        }) as ClientWritableStream<Buffer>;
        call.on("error", () => undefined);
        call.on("status", ({ code, details, metadata }: StatusObject) => {
          done({ code, details, messages: message, metadata: metadata.getMap() });
        });
        void (async () => {
          for await (const text of texts) call.write(Buffer.from(text));
          call.end();
        })();
      }),
    chat: (next) => {
      const heard: string[] = [];
      const call = client.chat() as ClientDuplexStream<Buffer, Buffer>;
      const goOn = (): void => {
        const text = next(heard);
        if (text === undefined) call.end();
        else call.write(Buffer.from(text));
      };
      const reply = ended(call, heard);
      call.on("data", goOn);
      goOn();
      return reply;
    },
    close: () => client.close(),
  };
}

export { codes, openChannel, startGrpcPeer };
export type { Channel, GrpcPeer, Reply };
