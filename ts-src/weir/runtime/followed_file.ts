import type { Clock, Files } from "../model/ports";

/** How often a file is looked at, in seconds: Docker and VPNs rewrite resolv.conf and the hosts file while processes run. */
const REREAD_SECONDS = 2;

/** The text of a file as it is now, give or take two seconds; nothing while it cannot be read. */
type FollowedFile = () => string | undefined;

/** @param onUnreadable is told why it cannot be read, once for each time that this begins */
function followFile(
  path: string,
  files: Pick<Files, "read">,
  clock: Clock,
  onUnreadable: (this: void, problem: string) => void,
): FollowedFile {
  let readAt = -math.huge;
  let text: string | undefined;
  let isUnreadable = false;
  return () => {
    const now = clock();
    if (now - readAt < REREAD_SECONDS) return text;
    readAt = now;
    const [found, problem] = files.read(path);
    if (found === undefined && !isUnreadable) onUnreadable(problem);
    isUnreadable = found === undefined;
    text = found;
    return text;
  };
}

export { followFile };
export type { FollowedFile };
