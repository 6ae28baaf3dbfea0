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

/** Asks the Weir of `stream` at its private socket; nothing if it does not answer. */
function askStream(path: string, question: string): { readonly status: number; readonly body: string } | undefined {
  const socket = ngx.socket.tcp();
  socket.settimeout(MOST_MILLISECONDS);
  const [connected] = socket.connect(`unix:${path}`);
  if (connected === undefined) return undefined;
  const [sent] = socket.send(`GET ${question} HTTP/1.0\r\n\r\n`);
  const [status, body] = string.match(sent === undefined ? "" : readAll(socket), "^HTTP/1%.0 (%d%d%d).-\r\n\r\n(.*)$");
  socket.close();
  return status === undefined ? undefined : { status: tonumber(status)!, body: body! };
}

export { askStream };
