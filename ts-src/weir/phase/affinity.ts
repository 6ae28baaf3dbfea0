import type { HttpService } from "../http/http_service";

/** What ties the request to a peer, where the policy goes by that. */
function affinityOf({ affinity }: HttpService): string {
  return affinity === "" ? "" : (ngx.var[affinity] ?? "");
}

export { affinityOf };
