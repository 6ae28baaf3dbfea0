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

/** Why a file has no certificates to verify peers by; nothing if it has some. */
function whyNoCertificates(this: void, path: string): string | undefined {
  const [file, reason] = io.open(path, "r");
  if (file === undefined) return `could not read ${reason}`;
  const text = file.read("*a");
  file.close();
  const [certificate] = string.match(text ?? "", "%-%-%-%-%-BEGIN [%u%d ]*CERTIFICATE%-%-%-%-%-");
  return certificate === undefined ? `${path} has no certificate in PEM` : undefined;
}

/** The same for the workers, which read it too, and have no rights of root. */
function whyNoneForWorkers(path: string): string | undefined {
  const worker = isRoot() ? unprivilegedUser() : undefined;
  if (worker === undefined) return undefined;
  const why = actingAs(worker.id, worker.groupId, () => whyNoCertificates(path));
  return why === undefined ? undefined : `${why}, as ${worker.name}, whom the workers run as`;
}

function problemOf(service: Service): string | undefined {
  if (service.peer_tls !== "on") return undefined;
  const file = trustedFileOf(service, trustedCertificates());
  if (file === undefined) {
    return `${service.key}: peer_tls=on finds no certificates that this machine trusts; install ca-certificates, or write peer_ca=FILE`;
  }
  const why = whyNoCertificates(file) ?? whyNoneForWorkers(file);
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

export { problemsOfCertificates, trustedCertificates };
