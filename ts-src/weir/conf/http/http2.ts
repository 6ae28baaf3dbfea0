import type { Host } from "../../model/host";

/**
 * Directives `listen` of a server that speaks HTTP/2 without TLS. An nginx that has a directive for that speaks HTTP/1 there too;
 * before, the port is for HTTP/2 alone.
 * @param listens without their semicolons
 */
function http2Lines(listens: readonly string[], { hasHttp2Directive }: Host): string[] {
  const lines: string[] = [];
  for (const listen of listens) lines.push(hasHttp2Directive ? `${listen};` : `${listen} http2;`);
  if (hasHttp2Directive) lines.push("http2 on;");
  return lines;
}

export { http2Lines };
