import { file } from "./file";
import { listOf } from "./list";

/** Where a certificate and its key are, in PEM form: the certificate first, those between it and the root after it. */
interface KeyFiles {
  readonly certificate: string;
  readonly key: string;
}

function parseKeyFiles(text: string): KeyFiles | undefined {
  const [first, second] = string.match(text, "^([^:]*):([^:]*)$");
  const [certificate] = file.read(first, {});
  const [key] = file.read(second, {});
  return certificate === undefined || key === undefined ? undefined : { certificate, key };
}

function writeKeyFiles({ certificate, key }: KeyFiles): string {
  return `${certificate}:${key}`;
}

/** Certificates with their keys. */
const keyFiles = listOf<KeyFiles>({
  parse: parseKeyFiles,
  write: writeKeyFiles,
  noun: "certificate with its key",
  example: "/certs/site.crt:/certs/site.key, each file from the root",
  placeholder: "CERTIFICATE:KEY,...",
  haveBlanks: false,
});

export { keyFiles, writeKeyFiles };
export type { KeyFiles };
