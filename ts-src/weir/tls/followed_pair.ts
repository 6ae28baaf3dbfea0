import type { KeyFiles } from "../config/types/key_files";
import type { Certificates, KeyPair } from "../model/certificates";
import type { Files } from "../model/ports";

/** A certificate and its key as they were last whole in their files. */
interface FollowedPair {
  readonly files: KeyFiles;
  /** Nothing as long as there was none. */
  pair: KeyPair | undefined;
  /** What is wrong with the files as they are; empty if nothing is. */
  problem: string;
  /** What was read last, lest it is parsed again. */
  certificateText: string;
  keyText: string;
}

/** What to read files with, and what is in them. */
interface PairTools {
  readonly files: Pick<Files, "read">;
  readonly certificates: Certificates;
}

function newFollowedPair(files: KeyFiles): FollowedPair {
  return { files, pair: undefined, problem: "", certificateText: "", keyText: "" };
}

/** Looks at the files. What cannot be used changes nothing: one is replaced after the other. Says whether there is another pair. */
function refresh(followed: FollowedPair, { certificates, files }: PairTools): boolean {
  const [certificateText, noCertificate] = files.read(followed.files.certificate);
  const [keyText, noKey] = files.read(followed.files.key);
  if (certificateText === undefined || keyText === undefined) {
    followed.problem = noCertificate ?? noKey ?? "";
    followed.certificateText = "";
    return false;
  }
  if (certificateText === followed.certificateText && keyText === followed.keyText) return false;
  followed.certificateText = certificateText;
  followed.keyText = keyText;
  const [pair, unusable] = certificates.parse(certificateText, keyText);
  followed.problem = unusable ?? "";
  if (pair === undefined) return false;
  followed.pair = pair;
  return true;
}

/** The problem as a sentence. */
function problemOf({ files, pair, problem }: FollowedPair): string {
  const rest = pair === undefined ? "clients that need it are refused until it can" : "the last good one stays";
  return `the certificate ${files.certificate} with the key ${files.key} cannot be used, and ${rest}: ${problem}`;
}

export { newFollowedPair, problemOf, refresh };
export type { FollowedPair, PairTools };
