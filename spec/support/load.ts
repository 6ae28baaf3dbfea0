import { Agent, request, type IncomingMessage } from "node:http";

interface LoadOptions {
  readonly url: string;
  /** Requests a second, sent on time whether or not earlier ones were answered. */
  readonly rate: number;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until a request counts as failed; 10,000 when not given. */
  readonly timeout?: number;
}

interface Sample {
  /** Milliseconds of `performance.now()` at sending. */
  readonly at: number;
  readonly latency: number;
  /** 0 when no answer came. */
  readonly status: number;
  /** Why no answer came; empty when one did. */
  readonly error: string;
  /** The first line of the answer: the test backends say their name there. */
  readonly peer: string;
  readonly retry_after: string | undefined;
  readonly proxy_status: string | undefined;
}

interface Report {
  readonly samples: readonly Sample[];
  /** Everything that was not answered with 2xx. */
  readonly failed: readonly Sample[];
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

interface Load {
  /** Everything answered so far. */
  readonly samples: readonly Sample[];
  /** How many have been sent and not answered. */
  readonly underWay: () => number;
  /** Sends no more, waits for what is in flight and reports. */
  readonly stop: () => Promise<Report>;
}

const MAX_REQUESTS = 500_000;
const MAX_IN_FLIGHT = 2_000;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function reportOf(samples: readonly Sample[]): Report {
  const latencies = samples.map((sample) => sample.latency).sort((a, b) => a - b);
  return {
    samples,
    failed: samples.filter((sample) => sample.status < 200 || sample.status > 299),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
  };
}

function headerOf(response: IncomingMessage, name: string): string | undefined {
  return response.headers[name]?.toString();
}

/**
 * One request. A kept connection that the proxy closed just before the request arrived is no failure:
 * every client opens another then (RFC 9112, section 9.3.1), and so does this.
 */
function send(options: LoadOptions, agent: Agent, at: number, fresh: boolean, done: (sample: Sample) => void): void {
  let answered = false;
  const finish = (status: number, error: string, body: string, response?: IncomingMessage): void => {
    if (answered) return;
    answered = true;
    done({
      at,
      latency: performance.now() - at,
      status,
      error,
      peer: body.split("\n", 1)[0] ?? "",
      retry_after: response && headerOf(response, "retry-after"),
      proxy_status: response && headerOf(response, "proxy-status"),
    });
  };
  const outgoing = request(
    options.url,
    { agent: fresh ? false : agent, method: options.method ?? "GET", headers: options.headers },
    (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => finish(response.statusCode ?? 0, "", body, response));
      response.on("error", (error) => finish(0, `cut: ${error.message}`, body, response));
    },
  );
  outgoing.setTimeout(options.timeout ?? 10_000, () => outgoing.destroy(new Error("timeout")));
  outgoing.on("error", (error: NodeJS.ErrnoException) => {
    const closedBefore = outgoing.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
    if (closedBefore && !fresh && !answered) send(options, agent, at, true, done);
    else finish(0, error.code ?? error.message, "");
  });
  outgoing.end(options.body);
}

/** Sends `rate` requests a second until stopped; at most 500,000 in all and 2,000 at once. */
function startLoad(options: LoadOptions): Load {
  const samples: Sample[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_IN_FLIGHT });
  const started = performance.now();
  let sent = 0;
  let idle: (() => void) | undefined;

  const done = (sample: Sample): void => {
    samples.push(sample);
    if (samples.length === sent) idle?.();
  };
  const tick = (): void => {
    const due = Math.min(MAX_REQUESTS, Math.floor(((performance.now() - started) / 1000) * options.rate) + 1);
    while (sent < due && sent - samples.length < MAX_IN_FLIGHT) {
      sent += 1;
      send(options, agent, performance.now(), false, done);
    }
  };
  const timer = setInterval(tick, Math.max(1, Math.min(10, 1000 / options.rate)));
  return {
    samples,
    underWay: () => sent - samples.length,
    stop: async () => {
      clearInterval(timer);
      if (samples.length < sent) await new Promise<void>((resolve) => (idle = resolve));
      agent.destroy();
      return reportOf(samples);
    },
  };
}

/** How often each distinct answer or error occurred: what a failed assertion prints. */
function tally(samples: readonly Sample[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, error, proxy_status } of samples) {
    const key = error === "" ? `${status} ${proxy_status ?? ""}`.trim() : error;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export { reportOf, startLoad, tally, type Load, type LoadOptions, type Report, type Sample };
