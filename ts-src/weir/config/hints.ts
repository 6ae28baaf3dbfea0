import type { Configuration, Listener } from "./configuration";

/** Ports at which peers speak another protocol than HTTP, by what it is: of IANA's registry and by custom, those that containers have most. */
const protocols: Readonly<Record<number, string>> = {
  22: "SSH",
  25: "SMTP",
  53: "DNS",
  389: "LDAP",
  514: "syslog",
  587: "SMTP",
  1433: "Microsoft SQL Server",
  1521: "Oracle",
  1883: "MQTT",
  2181: "ZooKeeper",
  3306: "MySQL",
  4222: "NATS",
  5432: "PostgreSQL",
  5672: "AMQP",
  6379: "Redis",
  8883: "MQTT",
  9042: "Cassandra",
  9092: "Kafka",
  11211: "memcached",
  27017: "MongoDB",
  50051: "gRPC",
};

/** How they are written in a mapping, but for `/tcp`. */
const suffixes: Readonly<Record<string, string>> = { DNS: "/tcp or /udp", syslog: "/tcp or /udp", gRPC: "/grpc" };

function hintFor({ port, service }: Listener): string | undefined {
  const meant = service.protocol === "http" ? protocols[service.port ?? 0] : undefined;
  if (meant === undefined) return undefined;
  const suffix = suffixes[meant] ?? "/tcp";
  return `port ${port} is balanced as HTTP, but ${service.name}:${service.port} is usually ${meant}: is ${suffix} missing from the mapping?`;
}

/** HTTP is asked as HTTP/1.1, which servers of gRPC seldom speak at the same port. */
function checkHintFor({ port, service }: Listener): string | undefined {
  const { check, check_port, protocol } = service;
  const asksHttp = string.sub(check, 1, 1) === "/" && (check_port === undefined || check_port === service.port);
  if (protocol !== "grpc" || !asksHttp) return undefined;
  return `port ${port} is balanced as gRPC, but check=${check} asks in HTTP/1.1: is check=tcp or check_port=... meant?`;
}

/** What may be meant otherwise, a line for each mapping. */
function hints({ listeners }: Configuration): readonly string[] {
  const lines: string[] = [];
  for (const listener of listeners) {
    const line = hintFor(listener) ?? checkHintFor(listener);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

export { hints };
