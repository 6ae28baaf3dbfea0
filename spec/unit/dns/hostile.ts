// Messages that nobody sends by accident, for the specs and for `make fuzz`.
import { encodeQuery, type Query } from "../../../ts-src/weir/dns/encode";
import { answerOfHosts, parseHosts } from "../../../ts-src/weir/dns/hosts";
import { isReplyTo, isTruncated } from "../../../ts-src/weir/dns/header";
import { toWire } from "../../../ts-src/weir/dns/name";
import { readReply } from "../../../ts-src/weir/dns/reply";
import type { QuestionType } from "../../../ts-src/weir/model/answer";
import {
  a,
  aaaa,
  cname,
  code,
  labels,
  number,
  octets,
  pointer,
  questionName,
  record,
  replyTo,
  soa,
  srvData,
} from "./wire";

const char = string.char;
const sub = string.sub;

/** A whole number in [0, below). */
type Dice = (this: void, below: number) => number;

/** Numbers that are the same in every run with this seed (Park and Miller's minimal standard). */
function makeDice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

const web = toWire("web.test")!;
const types: readonly QuestionType[] = ["A", "AAAA", "SRV", "PTR"];

function queryFor(type: QuestionType): Query {
  return encodeQuery(4660, web, type, true);
}

/** Reads a message as an answer, whether or not it is one; raises nothing, whatever the message. */
function read(query: Query, type: QuestionType, message: string): string {
  const isAnswer = isReplyTo(query, message);
  if (message.length < 12) return "foreign";
  isTruncated(message);
  const { kind } = readReply(message, web, type);
  return isAnswer ? kind : "foreign";
}

const sections = {
  answers: [
    cname(questionName, 60, "real.test"),
    a(labels("real.test"), 60, 1),
    aaaa(labels("real.test"), 60, 1),
    record(labels("real.test"), code.SRV, 60, srvData(1, 2, 3, "one.web.test")),
    record(labels("real.test"), code.PTR, 60, srvData(1, 2, 3, "two.web.test")),
    record(labels("real.test"), code.PTR, 60, labels("one.web.test")),
    record(pointer(30), code.TXT, 60, "text"),
  ],
  authorities: [soa(labels("test")), record(questionName, code.NS, 60, labels("ns.test"))],
  additionals: [a(labels("one.web.test"), 60, 1), octets("00 0029 04d0 00000000 0000")],
};

/** Right answers, by their query. */
const right = new LuaTable<string, string>();

function rightAnswer(query: string): string {
  const known = right.get(query) as string | undefined;
  if (known !== undefined) return known;
  const answer = replyTo(query, sections);
  right.set(query, answer);
  return answer;
}

/** A right answer with one to eight octets changed; every fourth cut or lengthened. */
function mutated(query: string, dice: Dice): string {
  let message = rightAnswer(query);
  let changes = 1 + dice(8);
  while (changes > 0) {
    // Mostly behind the question: there the mutant is still taken for an answer.
    const at = dice(4) === 0 ? dice(message.length) + 1 : query.length + dice(message.length - query.length) + 1;
    const value = dice(3) === 0 ? 192 + dice(2) : dice(256);
    message = sub(message, 1, at - 1) + char(value) + sub(message, at + 1);
    changes--;
  }
  const fate = dice(8);
  if (fate === 0) return sub(message, 1, dice(message.length));
  return fate === 1 ? message + sub(message, dice(message.length)) : message;
}

function anyOctets(length: number, dice: Dice): string {
  let found = "";
  for (const _ of $range(1, length)) found += char(dice(256));
  return found;
}

/** A name, or what starts like one. */
function anyName(dice: Dice): string {
  const kind = dice(6);
  if (kind === 0) return pointer(dice(400));
  if (kind === 1) return labels("real.test");
  if (kind === 2) return char(1 + dice(63)) + anyOctets(dice(8), dice) + pointer(dice(100));
  if (kind === 3) return anyOctets(1 + dice(12), dice);
  return questionName;
}

const codes = [code.A, code.AAAA, code.CNAME, code.SRV, code.PTR, code.SOA, code.NS, code.OPT, code.TXT];

/** A record, or what looks like one: any type with any data, which may be longer or shorter than it says. */
function anyRecord(dice: Dice): string {
  const data = dice(3) === 0 ? anyName(dice) : anyOctets(dice(3) === 0 ? 4 : dice(24), dice);
  const size = dice(8) === 0 ? dice(65536) : data.length;
  const type = codes[dice(codes.length)]!;
  return anyName(dice) + number(type, 2) + number(1, 2) + anyOctets(4, dice) + number(size, 2) + data;
}

/** A message of records that fit together or do not, announced in numbers that are right or not. */
function generated(query: string, dice: Dice): string {
  const answers: string[] = [];
  for (const _ of $range(0, dice(6))) answers.push(anyRecord(dice));
  const message = replyTo(query, { answers });
  if (dice(4) > 0) return message;
  return sub(message, 1, 6) + number(dice(65536), 2) + number(dice(3), 2) + number(dice(3), 2) + sub(message, 13);
}

/** A message as an attacker who saw the query might answer it; one of sixteen is noise from the first octet on. */
function hostileMessage(query: string, dice: Dice): string {
  const kind = dice(16);
  if (kind === 0) return anyOctets(dice(100), dice);
  return kind < 8 ? generated(query, dice) : mutated(query, dice);
}

const pieces = [
  "127.0.0.1",
  "::1",
  "web",
  "web.test.",
  " ",
  "\t",
  "\n",
  "\r",
  "#",
  ".",
  "..",
  "\0",
  "\xff",
  "%",
  "fe80::1%lo",
];

/** A hosts file, or what is none, of up to a hundred pieces. */
function hostileText(dice: Dice): string {
  let text = "";
  for (const _ of $range(0, dice(100))) {
    text += dice(8) === 0 ? anyOctets(dice(4), dice) : pieces[dice(pieces.length)]!;
  }
  return text;
}

/** Reads a text as a hosts file, and asks it for names that it may have; raises nothing, whatever it is. */
function readHosts(text: string): void {
  const hosts = parseHosts(text);
  for (const name of ["web", "WEB.test", ".", "", text]) {
    answerOfHosts(hosts, "/etc/hosts", name, "A", undefined);
    answerOfHosts(hosts, "/etc/hosts", name, "AAAA", undefined);
  }
}

export { hostileMessage, hostileText, makeDice, queryFor, read, readHosts, types, web };
