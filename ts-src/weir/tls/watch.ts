import type { Clock, Log, Store } from "../model/ports";
import { type CertificateStore, refreshAll } from "./certificate_store";
import { DAY_SECONDS, daysLeft, expiryWarning } from "./expiry";
import { type FollowedPair, problemOf } from "./followed_pair";

/** How often each worker looks at the files, in seconds. */
const LOOK_SECONDS = 10;
/** Counts what any worker found renewed: the others look at once, lest clients meet two certificates by turns, or one and none. */
const RENEWALS = "certificates";

/** Looks after the certificates of a worker; to be called often. Of all workers, only the leader says what it sees. */
type CertificateWatch = (isLeader: boolean) => void;

interface WatchTools {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Pick<Store, "get" | "increment">;
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
  { clock, log }: Pick<WatchTools, "clock" | "log">,
): void {
  const { files, pair, problem } = followed;
  if (problem !== said.problem && problem !== "") log.error(problemOf(followed));
  said.problem = problem;
  if (pair === undefined || clock() < said.warnAt) return;
  said.warnAt = clock() + DAY_SECONDS;
  const warning = expiryWarning(files.certificate, secondsLeft(pair));
  if (warning !== undefined) log.warn(warning);
}

function newCertificateWatch({ followed, sets, tools }: CertificateStore, watchTools: WatchTools): CertificateWatch {
  const { clock, log, store } = watchTools;
  const { certificates } = tools;
  const said = new LuaMap<FollowedPair, Said>();
  for (const one of followed) said.set(one, { problem: one.problem, warnAt: 0 });
  // At once: a worker that starts late inherits what the files were when nginx began.
  let lookAt = clock();
  let renewals = store.get(RENEWALS);
  const look = (isLeader: boolean): void => {
    const renewed = refreshAll({ followed, sets, tools });
    for (const one of renewed) {
      said.get(one)!.warnAt = 0;
      const days = daysLeft(certificates.secondsLeft(one.pair!));
      if (isLeader) log.notice(`the certificate ${one.files.certificate} is another: ${days} days left`);
    }
    if (renewed.length > 0) store.increment(RENEWALS, 1);
  };
  return (isLeader) => {
    const heard = store.get(RENEWALS);
    if (clock() >= lookAt || heard !== renewals) {
      lookAt = clock() + LOOK_SECONDS;
      renewals = heard;
      look(isLeader);
    }
    if (isLeader) for (const one of followed) sayOf(one, said.get(one)!, certificates, watchTools);
  };
}

export { newCertificateWatch };
export type { CertificateWatch };
