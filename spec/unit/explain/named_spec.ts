import { keysMeant } from "../../../ts-src/weir/explain/named";

const services = [
  { key: "web", name: "web" },
  { key: "web-81", name: "web" },
  { key: "api", name: "api.example.com." },
];

describe("a service", () => {
  it("is known by its key and by its name in DNS", () => {
    assert.same(["web-81"], keysMeant(services, "web-81"));
    assert.same(["api"], keysMeant(services, "api"));
    assert.same(["api"], keysMeant(services, "API.example.com"));
    assert.same(["web", "web-81"], keysMeant(services, "web"));
    assert.same([], keysMeant(services, "example.com"));
  });
});
