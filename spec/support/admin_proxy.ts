import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

interface AdminProxy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The pages on Weir's private socket at a port, where a browser can see them. */
async function startAdminProxy(socketPath: string): Promise<AdminProxy> {
  const server = createServer((incoming, response) => {
    const options = { socketPath, path: incoming.url, method: incoming.method, headers: { host: "weir" } };
    const outgoing = request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}

export { startAdminProxy, type AdminProxy };
