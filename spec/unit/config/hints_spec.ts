import { hints } from "../../../ts-src/weir/config/hints";
import { parse } from "./sources/problems";

describe("a mapping of gRPC", () => {
  it("whose peers are checked in HTTP/1.1 where they speak HTTP/2 is asked about", () => {
    assert.same(
      ["port 50051 is balanced as gRPC, but check=/healthz asks in HTTP/1.1: is check=tcp or check_port=... meant?"],
      hints(parse(["50051:api:50051/grpc,check=/healthz"]).configuration),
    );
    const good = ["50051:api:50051/grpc,check=tcp", "50052:api:50051/grpc,check=/healthz,check_port=8080"];
    assert.same([], hints(parse(good).configuration));
  });
});

describe("a mapping without a protocol", () => {
  it("whose port is usually another protocol's is asked about, in a line", () => {
    assert.same(
      [
        "port 5432 is balanced as HTTP, but db:5432 is usually PostgreSQL: is /tcp missing from the mapping?",
        "port 81 is balanced as HTTP, but api:50051 is usually gRPC: is /grpc missing from the mapping?",
        "port 5300 is balanced as HTTP, but ns:53 is usually DNS: is /tcp or /udp missing from the mapping?",
      ],
      hints(parse(["5432:db:5432", "81:api:50051", "5300:ns:53", "80:web:8080"]).configuration),
    );
  });

  it("is asked about where its authorities are others than those that probes go by", () => {
    const mapping = "80:web:443,peer_tls=on";
    assert.same(
      [
        "api has another peer_ca than web: its probes and checks verify no certificates; one file with all authorities can be that of both",
      ],
      hints(parse([mapping, "81:api:443,peer_tls=on,peer_ca=/ca.pem"]).configuration),
    );
    assert.same(
      [],
      hints(
        parse([
          mapping,
          "81:api:443,peer_tls=on",
          "82:db:443,peer_tls=insecure",
          "83:db:5432/tcp,peer_tls=on,peer_ca=/ca.pem",
        ]).configuration,
      ),
    );
  });

  it("and without TLS to peers that usually speak HTTPS is asked about", () => {
    assert.same(
      [
        "port 80 is balanced without TLS to peers, but web:443 is usually HTTPS: is peer_tls=on missing from the mapping?",
      ],
      hints(parse(["80:web:443", "81:web:8443,peer_tls=insecure", "443:web:443/tcp", "443:web:80"]).configuration),
    );
  });

  it("is asked about by what peers listen on, and not where the protocol is said", () => {
    assert.same(
      [],
      hints(parse(["5432:web:80", "5433:db:5432/tcp", "53:ns:53/udp", "81:api:50051/grpc"]).configuration),
    );
  });
});
