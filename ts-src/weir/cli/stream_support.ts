import type { Configuration } from "../config/configuration";
import { isOverTls } from "../config/peer_tls";
import { sentProxyProtocol, takesProxyProtocol } from "../config/proxy_protocol";
import { hasStream } from "../config/subsystems";
import { tlsPortsIn } from "../config/tls_ports";
import type { Result } from "../model/result";
import { findNginx } from "./path";
import { prepareTemporaryFolder, writeFile } from "./run_folder";
import { run } from "./shell";
import { removeFolder } from "./system/files";

/** What services of `stream` need of nginx, by a directive that takes none of it to be there, and what there is to do. */
interface Need {
  readonly directives: string;
  readonly what: string;
}

const remedy = "use OpenResty, such as the image openresty/openresty";
const lua: Need = {
  directives: "lua_shared_dict weir_probe 64k;",
  what: `TCP and UDP need nginx's stream module and its Lua module, which {nginx} lacks: ${remedy}`,
};
const hosts: Need = {
  directives: "ssl_preread on;",
  what: `host=... of TCP needs nginx's module stream_ssl_preread, which {nginx} lacks: ${remedy}`,
};
const tls: Need = {
  directives: "proxy_ssl on;",
  what: `peer_tls of TCP needs nginx's module stream_ssl, which {nginx} lacks: ${remedy}`,
};
const endsTls: Need = {
  directives: "ssl_handshake_timeout 60s;",
  what: `tls=... of TCP needs nginx's module stream_ssl, which {nginx} lacks: ${remedy}`,
};
const version2: Need = {
  directives: "proxy_protocol v2;",
  what: "proxy_protocol=out_v2 needs an nginx that can (OpenResty from 1.29.2 on), which {nginx} cannot: use out",
};
const addresses: Need = {
  directives: "set_real_ip_from 127.0.0.1;",
  what: "proxy_protocol=in of TCP needs nginx's module stream_realip, which {nginx} lacks, as OpenResty's own packages do: use an OpenResty built --with-stream_realip_module, or HTTP",
};

function needsOf({ listeners, tlsPorts }: Configuration): readonly Need[] {
  const needs = [lua];
  let hasHosts = false;
  let hasTls = false;
  let hasVersion2 = false;
  let hasAddresses = false;
  for (const listener of listeners) {
    if (listener.protocol === "tcp") {
      if (listener.host.length > 0) hasHosts = true;
      if (isOverTls(listener.service)) hasTls = true;
      if (sentProxyProtocol(listener) === "v2") hasVersion2 = true;
      if (takesProxyProtocol(listener)) hasAddresses = true;
    }
  }
  if (hasHosts) needs.push(hosts);
  if (hasTls) needs.push(tls);
  if (tlsPortsIn("stream", tlsPorts).length > 0) needs.push(endsTls);
  if (hasVersion2) needs.push(version2);
  if (hasAddresses) needs.push(addresses);
  return needs;
}

/** Whether nginx takes the directives in `stream`: it is asked, as versions and builds differ. */
function takes(nginx: string, folder: string, directives: string): boolean {
  const file = `${folder}/nginx.conf`;
  writeFile(file, `pid "${folder}/nginx.pid"; events {} stream { ${directives} }`);
  const { status } = run(nginx, ["-t", "-q", "-e", "stderr", "-c", file]);
  for (const name of ["nginx.conf", "nginx.pid"]) os.remove(`${folder}/${name}`);
  return status === 0;
}

/** What the nginx of this machine lacks for the services of `stream`, in one line; nothing where it has all or there is none. */
function lackingForStream(configuration: Configuration): Result<string> {
  const nginx = findNginx();
  if (!hasStream(configuration) || nginx === undefined) return $multi("", undefined);
  const [folder, failure] = prepareTemporaryFolder();
  if (folder === undefined) return $multi(undefined, failure);
  let lacking = "";
  for (const { directives, what } of needsOf(configuration)) {
    if (lacking === "" && !takes(nginx, folder, directives)) lacking = string.gsub(what, "{nginx}", () => nginx)[0];
  }
  removeFolder(folder);
  return $multi(lacking, undefined);
}

export { lackingForStream };
