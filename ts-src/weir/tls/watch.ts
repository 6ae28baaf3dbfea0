import type { Clock, Log } from "../model/ports";
import { type CertificateStore, refreshAll } from "./certificate_store";
import { DAY_SECONDS, daysLeft, expiryWarning } from "./expiry";
import { type FollowedPair, problemOf } from "./followed_pair";

/** How often the files are looked at, in seconds. */
const LOOK_SECONDS = 10;

/** Looks after the certificates of a worker; to be called often. Of all workers, only the leader says what it sees. */
type CertificateWatch = (isLeader: boolean) => void;

interface WatchTools {
  readonly clock: Clock;
  readonly log: Log;
}

/** What was said of a pair, lest it is said again and again. */
interface Said {
  problem: string;
  warnAt: number;
}

/** Says what is wrong with the files of a pair, once, and once a day that it ends soon. */
function sayOf(
  followed: FollowedPair,
  said: Said,
  { secondsLeft }: CertificateStore["tools"]["certificates"],
  { clock, log }: WatchTools,
): void {
  const { files, pair, problem } = followed;
  if (problem !== said.problem && problem !== "") log.error(problemOf(followed));
  said.problem = problem;
  if (pair === undefined || clock() < said.warnAt) return;
  said.warnAt = clock() + DAY_SECONDS;
  const warning = expiryWarning(files.certificate, secondsLeft(pair));
  if (warning !== undefined) log.warn(warning);
}

function newCertificateWatch(store: CertificateStore, tools: WatchTools): CertificateWatch {
  const { clock, log } = tools;
  const { certificates } = store.tools;
  const said = new LuaMap<FollowedPair, Said>();
  for (const followed of store.followed) said.set(followed, { problem: followed.problem, warnAt: 0 });
  // At once: a worker that starts late inherits what the files were when nginx began.
  let lookAt = clock();
  return (isLeader) => {
    if (clock() >= lookAt) {
      lookAt = clock() + LOOK_SECONDS;
      for (const followed of refreshAll(store)) {
        said.get(followed)!.warnAt = 0;
        const days = daysLeft(certificates.secondsLeft(followed.pair!));
        if (isLeader) log.notice(`the certificate ${followed.files.certificate} is another: ${days} days left`);
      }
    }
    if (isLeader) for (const followed of store.followed) sayOf(followed, said.get(followed)!, certificates, tools);
  };
}

export { newCertificateWatch };
export type { CertificateWatch };
