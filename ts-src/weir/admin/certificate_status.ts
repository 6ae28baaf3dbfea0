import type { CertificateStore } from "../tls/certificate_store";
import { daysLeft } from "../tls/expiry";

/** A certificate as /status shows it. */
interface CertificateStatus {
  /** Whole days until it ends, negative afterwards; nothing as long as there is none. */
  readonly days_left: number | undefined;
  /** What is wrong with its files; nothing while they are good. */
  readonly problem: string | undefined;
}

/** The certificates by their files. */
function certificateStatus({ followed, tools }: CertificateStore): Record<string, CertificateStatus> {
  const statuses: Record<string, CertificateStatus> = {};
  for (const { files, pair, problem } of followed) {
    statuses[files.certificate] = {
      days_left: pair === undefined ? undefined : daysLeft(tools.certificates.secondsLeft(pair)),
      problem: problem === "" ? undefined : problem,
    };
  }
  return statuses;
}

export { certificateStatus };
