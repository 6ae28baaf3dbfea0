const UNKNOWN = 2;
const UNAVAILABLE = 14;

/**
 * The statuses of HTTP that mean the same as the codes of gRPC, from 0 on, by which an answer of gRPC is judged: those of
 * google/rpc/code.proto, as Envoy has them too.
 */
const statuses: readonly number[] = [
  200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401,
];

/** The status of HTTP that means the same as a code of gRPC, as its header says it; 200 where there is none. */
function statusOfCode(code: string | undefined): number {
  if (code === undefined) return 200;
  return statuses[tonumber(code) ?? UNKNOWN] ?? statuses[UNKNOWN]!;
}

/**
 * The code that says what Weir answers itself with a status of HTTP. A call that a peer has, and did not answer in time, had its
 * deadline there: clients take what is unavailable for what may be tried again.
 */
const codes: Readonly<Record<number, number>> = { 404: 12, 413: 8, 500: 13, 504: 4 };

function codeOfStatus(status: number): number {
  return codes[status] ?? UNAVAILABLE;
}

function escape(character: string): string {
  return string.format("%%%02X", string.byte(character));
}

/** A text as `grpc-message` has it: what is not printable ASCII is escaped. */
function messageOf(text: string): string {
  const [escaped] = string.gsub(text, "[^ -$&-~]", escape);
  return escaped;
}

/** Whether a request of this type of content is a call of gRPC, and can read such an answer: gRPC-Web and Connect have their own. */
function isCall(contentType: string | undefined): boolean {
  const [rest] = string.match(string.lower(contentType ?? ""), "^application/grpc(.?)");
  return rest === "" || rest === "+" || rest === ";";
}

export { codeOfStatus, isCall, messageOf, statusOfCode };
