import { u16 } from "../dns/bytes";
import type { QueryIds } from "../model/dns_transport";
import type { Result } from "../model/result";

const source = "/dev/urandom";
/** Octets that are read at a time: an even number. */
const blockSize = 512;

/**
 * Query ids that nobody can guess, from the kernel. Call it in the worker that will use them: the file is read in blocks, and
 * a block that was read before a fork would be served by every worker.
 */
function makeQueryIds(): Result<QueryIds> {
  const [file, cause] = io.open(source, "rb");
  if (file === undefined) return $multi(undefined, `could not open ${source}: ${cause}`);
  let block = "";
  let used = 0;
  return $multi(() => {
    if (used === block.length) {
      block = file.read(blockSize)!;
      used = 0;
    }
    used += 2;
    return u16(block, used - 1);
  }, undefined);
}

/** A text of 128 bits that nobody can guess, as hexadecimal digits; raises where there is none. */
function randomText(): string {
  const [file, cause] = io.open(source, "rb");
  if (file === undefined) error(`weir: could not open ${source}: ${cause}`, 0);
  const bytes = file.read(16)!;
  file.close();
  const [digits] = string.gsub(bytes, ".", (character) => string.format("%02x", string.byte(character)));
  return digits;
}

export { makeQueryIds, randomText };
