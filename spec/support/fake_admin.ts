import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dashboardPart } from "./dashboard_page.ts";

/** A request that changes something, as it arrived. */
interface Order {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

/** What the admin listener would say; a page that is undefined is not found. */
interface Pages {
  status: unknown;
  events?: readonly Readonly<Record<string, unknown>>[];
  history?: unknown;
}

interface FakeAdmin {
  readonly url: string;
  /** What is answered from now on. */
  pages: Pages;
  /** The answer to orders; 200 at first. */
  orderAnswer: { status: number; body: unknown };
  readonly orders: Order[];
  /** No connection is answered while it is true. */
  isSilent: boolean;
  readonly stop: () => Promise<void>;
}

/** As strict as the admin listener: nothing inline, and nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const parts = {
  "/": ["html", "text/html; charset=utf-8"],
  "/dashboard.js": ["script", "text/javascript; charset=utf-8"],
  "/dashboard.css": ["style", "text/css; charset=utf-8"],
} as const;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Serves the dashboard that is committed, with the contract's JSON as a test likes it. */
async function startFakeAdmin(pages: Pages, port = 0): Promise<FakeAdmin> {
  const orders: Order[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://weir");
    if (fake.isSilent) {
      request.socket.destroy();
      return;
    }
    if (request.method === "POST") {
      const { authorization, "content-type": contentType } = request.headers;
      orders.push({ path: pathname, authorization, contentType, body: JSON.parse(await bodyOf(request)) });
      json(response, fake.orderAnswer.status, fake.orderAnswer.body);
      return;
    }
    if (pathname in parts) {
      const [part, type] = parts[pathname as keyof typeof parts];
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(dashboardPart(part));
      return;
    }
    const page = pathname.slice(1) as keyof Pages;
    const since = Number(searchParams.get("since") ?? 0);
    if (page !== "events") {
      json(response, fake.pages[page] === undefined ? 404 : 200, fake.pages[page] ?? {});
      return;
    }
    const events = fake.pages.events?.filter(({ id }) => Number(id) > since);
    json(response, events === undefined ? 404 : 200, { events });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const { port: own } = server.address() as AddressInfo;
  const fake: FakeAdmin = {
    url: `http://127.0.0.1:${own}/`,
    pages,
    orderAnswer: { status: 200, body: {} },
    orders,
    isSilent: false,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return fake;
}

export { startFakeAdmin, type FakeAdmin, type Pages };
