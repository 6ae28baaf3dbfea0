import { gatewayOf } from "../../../ts-src/weir/runtime/gateway";

describe("the gateway of the default route", () => {
  const head = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
  const network = "eth0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n";

  it("is read from Linux's table, whose octets are the other way round", () => {
    const route = "eth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n";
    assert.equal("172.17.0.1", gatewayOf(`${head}${route}${network}`));
  });

  it("is none where there is no such route", () => {
    assert.is_nil(gatewayOf(`${head}${network}`));
    assert.is_nil(gatewayOf(""));
  });
});
