/** What ties the request to a peer, where the policy goes by that: the value of the nginx variable of this name. */
function affinityOf({ affinity }: { readonly affinity: string }): string {
  return affinity === "" ? "" : (ngx.var[affinity] ?? "");
}

export { affinityOf };
