import type { Configuration } from "../config/configuration";
import { exists } from "./system/files";
import { whyNotListen } from "./system/listening";

/** The error of a file that is a socket, by name: some supervisors make that of standard output. */
const isSocket = "No such device or address";

/** Why nginx could not listen where the mappings say; nothing where it can. */
function whyNotListenAnywhere({ listeners }: Configuration): string | undefined {
  const asked = new LuaSet<string>();
  for (const { address, port, protocol } of listeners) {
    const addresses = address === "" ? ["0.0.0.0"] : [address];
    if (address === "" && exists("/proc/net/if_inet6")) addresses.push("::");
    for (const one of addresses) {
      const isDatagram = protocol === "udp";
      const place = `${one} ${port} ${isDatagram}`;
      const failure = asked.has(place) ? undefined : whyNotListen(one, port, isDatagram);
      if (failure !== undefined) return failure;
      asked.add(place);
    }
  }
  return undefined;
}

/** Why nginx could not write its access log; nothing where it can. */
function whyNotLog({ access_log }: Configuration): string | undefined {
  if (access_log === "off") return undefined;
  const [file, reason] = io.open(access_log, "a");
  if (file !== undefined) {
    file.close();
    return undefined;
  }
  const [socket] = string.find(reason, isSocket, 1, true);
  const remedy = tonumber(socket) === undefined ? "" : ", as it is a socket: pipe Weir through cat";
  return `could not open the access log ${reason}${remedy}`;
}

/**
 * What would keep nginx from starting, in one line with what helps. nginx itself would say it in several lines of its own, and
 * repeat them.
 */
function obstacle(configuration: Configuration): string | undefined {
  return whyNotLog(configuration) ?? whyNotListenAnywhere(configuration);
}

export { obstacle };
