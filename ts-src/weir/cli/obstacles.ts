import type { Configuration } from "../config/configuration";
import { isAmong, type Place, placesOf } from "./places";
import { whyNotListen } from "./system/listening";

/** The error of a file that is a socket, by name: some supervisors make that of standard output. */
const isSocket = "No such device or address";

/** Whether a port is held at other addresses, which nginx lets go of only once it has the new ones. */
function isHeldOtherwise({ isDatagram, port }: Place, held: readonly Place[]): boolean {
  for (const other of held) if (other.port === port && other.isDatagram === isDatagram) return true;
  return false;
}

/** Why nginx could not listen where the mappings say, but for the places that it holds; nothing where it can. */
function whyNotListenAnywhere(configuration: Configuration, held: readonly Place[]): string | undefined {
  for (const place of placesOf(configuration)) {
    const { address, isDatagram, port } = place;
    const failure = isAmong(place, held) ? undefined : whyNotListen(address, port, isDatagram);
    if (failure !== undefined) {
      const own = ", or start Weir anew where it is its own: a reload cannot change the address of a port that it has";
      return isHeldOtherwise(place, held) ? failure + own : failure;
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
 * @param held where it listens already, by what runs
 */
function obstacle(configuration: Configuration, held: readonly Place[]): string | undefined {
  return whyNotLog(configuration) ?? whyNotListenAnywhere(configuration, held);
}

export { obstacle };
