/** Whether the client came over a socket that is a file, by where nginx listens: no header says anything else. */
function cameByFile(): boolean {
  return string.sub(ngx.var.server_addr ?? "", 1, 5) === "unix:";
}

export { cameByFile };
