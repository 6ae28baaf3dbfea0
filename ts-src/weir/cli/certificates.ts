import type { Configuration, Service } from "../config/configuration";
import { trustedFileOf } from "../config/peer_tls";
import { exists } from "./system/files";
import { actingAs, isRoot } from "./system/process";
import { unprivilegedUser } from "./users";

/** Where systems keep the certificates that they trust, in one file: Debian and Alpine, RHEL, SUSE. */
const bundles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/** The certificates that this machine trusts; nothing where there is no such file. */
function trustedCertificates(): string | undefined {
  for (const file of bundles) if (exists(file)) return file;
  return undefined;
}

/** What files have in PEM, as their lines call it. */
type Kind = "certificate" | "private key";

function whyNone(this: void, path: string, kind: Kind): string | undefined {
  const [file, reason] = io.open(path, "r");
  if (file === undefined) return `could not read ${reason}`;
  const text = file.read("*a");
  file.close();
  const [found] = string.match(text ?? "", `%-%-%-%-%-BEGIN [%u%d ]*${string.upper(kind)}%-%-%-%-%-`);
  return found === undefined ? `${path} has no ${kind} in PEM` : undefined;
}

/** The same for the workers, which read it too, and have no rights of root. */
function whyNoneForWorkers(path: string, kind: Kind): string | undefined {
  const worker = isRoot() ? unprivilegedUser() : undefined;
  if (worker === undefined) return undefined;
  const why = actingAs(worker.id, worker.groupId, () => whyNone(path, kind));
  return why === undefined ? undefined : `${why}, as ${worker.name}, whom the workers run as`;
}

/** Why a file has nothing of the kind that nginx can use; nothing if it has. */
function whyUnusable(path: string, kind: Kind): string | undefined {
  return whyNone(path, kind) ?? whyNoneForWorkers(path, kind);
}

function problemOf(service: Service): string | undefined {
  if (service.peer_tls !== "on") return undefined;
  const file = trustedFileOf(service, trustedCertificates());
  if (file === undefined) {
    return `${service.key}: peer_tls=on finds no certificates that this machine trusts; install ca-certificates, or write peer_ca=FILE`;
  }
  const why = whyUnusable(file, "certificate");
  return why === undefined ? undefined : `${service.key}: peer_ca: ${why}`;
}

/** What is wrong with the files that peers are verified by, a line for each; nginx itself would say it in several of its own. */
function problemsOfCertificates({ services }: Configuration): readonly string[] {
  const problems: string[] = [];
  for (const service of services) {
    const problem = problemOf(service);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** What is wrong with the files of certificates for clients, a line for each. It may be mended while Weir runs. */
function hintsOfCertificates({ tlsPorts }: Configuration): readonly string[] {
  const hints: string[] = [];
  for (const { pairs } of tlsPorts) {
    for (const { certificate, key } of pairs) {
      const why = whyUnusable(certificate, "certificate") ?? whyUnusable(key, "private key");
      if (why !== undefined) hints.push(`tls: ${why}; until that is mended, clients that need it are refused`);
    }
  }
  return hints;
}

export { hintsOfCertificates, problemsOfCertificates, trustedCertificates };
