/** Codes of record types (RFC 1035 §3.2.2, RFC 3596, RFC 2782, RFC 6891). */
const recordType = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, AAAA: 28, SRV: 33, OPT: 41 } as const;

/** Response codes that Weir tells apart (RFC 1035 §4.1.1, RFC 6891 §9). */
const responseCode = {
  ok: 0,
  formatError: 1,
  servfail: 2,
  nxdomain: 3,
  notImplemented: 4,
  refused: 5,
  badVersion: 16,
} as const;

const internetClass = 1;

/** Length of a message's header. */
const headerSize = 12;

/** The largest UDP answer we ask for: no fragments on any usual path (DNS flag day 2020). */
const udpPayload = 1232;

export { headerSize, internetClass, recordType, responseCode, udpPayload };
