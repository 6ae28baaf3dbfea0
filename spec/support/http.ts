import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request on a connection of its own. */
function ask(options: RequestOptions, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent: false, timeout: 30_000, ...options }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer within 30 s")));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** GET of a whole URL. */
function get(url: string): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url);
  return ask({ hostname, port, path: pathname + search });
}

export { ask, get, type Answer };
