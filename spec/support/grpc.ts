import {
  credentials,
  makeGenericClientConstructor,
  Metadata,
  type CallOptions,
  type ClientDuplexStream,
  type ClientReadableStream,
  type ClientWritableStream,
  type StatusObject,
} from "@grpc/grpc-js";
import { methods } from "./grpc_peer.ts";

/** How a call ended, and what came until then. */
interface Reply {
  readonly code: number;
  readonly details: string;
  readonly messages: readonly string[];
  /** Of the trailers, or of the only header. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Those that tests are about. */
const codes = {
  ok: 0,
  deadlineExceeded: 4,
  notFound: 5,
  resourceExhausted: 8,
  unimplemented: 12,
  unavailable: 14,
} as const;

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

/**
 * A connection to where Weir listens, for all its calls.
 * @param ca the certificate of an authority, for a connection over TLS
 */
function openChannel(port: number, authority?: string, ca?: Buffer): Channel {
  const Client = makeGenericClientConstructor(methods, "test.Talk");
  const options = authority === undefined ? {} : { "grpc.default_authority": authority };
  const over = ca === undefined ? credentials.createInsecure() : credentials.createSsl(ca);
  const client = new Client(`127.0.0.1:${port}`, over, {
    ...options,
    ...(ca !== undefined && authority !== undefined && { "grpc.ssl_target_name_override": authority }),
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

export { codes, openChannel };
export type { Channel, Reply };
