import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Paths of files in PEM. */
interface Issued {
  readonly certificate: string;
  readonly key: string;
}

interface IssueOptions {
  /** How long it is valid, from now; less than 0 for one that has expired. */
  readonly days?: number;
}

/** Who vouches for names. */
interface Authority {
  /** The path of its own certificate. */
  readonly certificate: string;
  /** A certificate for names; each is another file, with a key of its own. */
  readonly issue: (names: readonly string[], options?: IssueOptions) => Promise<Issued>;
}

const aDay = 86_400_000;

/** A moment as ASN.1 has it. */
function asn1(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:T]|\.\d+/g, "");
}

/** A key of P-256, which is made at once. */
async function makeKey(path: string): Promise<void> {
  await run("openssl", ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path]);
}

/** What `openssl ca` goes by, and keeps of what it has issued: apart for each certificate, as several are issued at a time. */
async function writeSettings(path: string): Promise<string> {
  const lines = [
    "[ca]",
    "default_ca = here",
    "[here]",
    `database = ${path}.index`,
    `new_certs_dir = ${dirname(path)}`,
    "default_md = sha256",
    "policy = any",
    "rand_serial = yes",
    "copy_extensions = copy",
    "[any]",
    "commonName = optional",
  ];
  await writeFile(`${path}.index`, "");
  await writeFile(`${path}.cnf`, lines.join("\n"));
  return `${path}.cnf`;
}

/**
 * Makes a certificate authority by openssl.
 * @param folder where its files lie, and those that it issues
 */
async function makeAuthority(folder: string, name: string): Promise<Authority> {
  const key = join(folder, `${name}.key`);
  const certificate = join(folder, `${name}.pem`);
  await makeKey(key);
  const subject = ["-subj", `/CN=${name}`, "-addext", "basicConstraints=critical,CA:TRUE"];
  await run("openssl", ["req", "-x509", "-new", "-key", key, "-days", "30", ...subject, "-out", certificate]);
  let count = 0;
  return {
    certificate,
    issue: async (names, { days = 7 } = {}) => {
      const path = join(folder, `${name}-${++count}`);
      const issued = { certificate: `${path}.pem`, key: `${path}.key` };
      await makeKey(issued.key);
      const alternatives = names.map((one) => `DNS:${one}`).join(",");
      const request = [
        "req",
        "-new",
        "-key",
        issued.key,
        "-subj",
        "/CN=leaf",
        "-addext",
        `subjectAltName=${alternatives}`,
      ];
      await run("openssl", [...request, "-out", `${path}.csr`]);
      const end = Date.now() + days * aDay;
      const dates = ["-startdate", asn1(Math.min(Date.now(), end) - aDay), "-enddate", asn1(end)];
      const settings = await writeSettings(path);
      const signing = ["ca", "-batch", "-notext", "-config", settings, "-keyfile", key, "-cert", certificate, ...dates];
      await run("openssl", [...signing, "-in", `${path}.csr`, "-out", issued.certificate]);
      return issued;
    },
  };
}

export { makeAuthority, type Authority, type Issued };
