/** A leader is asked for two seconds at most for each service of a name. */
const MOST_MILLISECONDS = 20_000;
const PART_BYTES = 65_536;

function readAll(socket: ngx.TcpSocket): string {
  const parts: string[] = [];
  let [part] = socket.receiveany(PART_BYTES);
  while (part !== undefined) {
    parts.push(part);
    [part] = socket.receiveany(PART_BYTES);
  }
  return table.concat(parts);
}

/** What is posted, and for whom. */
interface Post {
  readonly body: string;
  readonly client: string;
}

function requestOf(question: string, post: Post | undefined): string {
  if (post === undefined) return `GET ${question} HTTP/1.0\r\n\r\n`;
  const { body, client } = post;
  return `POST ${question} HTTP/1.0\r\nWeir-Client: ${client}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** Asks the Weir of `stream` at its private socket, or has it change something; nothing if it does not answer. */
function askStream(
  path: string,
  question: string,
  post?: Post,
): { readonly status: number; readonly body: string } | undefined {
  const socket = ngx.socket.tcp();
  socket.settimeout(MOST_MILLISECONDS);
  const [connected] = socket.connect(`unix:${path}`);
  if (connected === undefined) return undefined;
  const [sent] = socket.send(requestOf(question, post));
  const [status, body] = string.match(sent === undefined ? "" : readAll(socket), "^HTTP/1%.0 (%d%d%d).-\r\n\r\n(.*)$");
  socket.close();
  return status === undefined ? undefined : { status: tonumber(status)!, body: body! };
}

export { askStream };
