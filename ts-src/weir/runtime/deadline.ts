/** Seconds by the system's clock, since the event loop's stands still while there is always something to read. */
function systemTime(): number {
  ngx.update_time();
  return ngx.now();
}

/** Whole milliseconds until a moment; nothing when it has come. */
function millisecondsUntil(deadline: number): number | undefined {
  const milliseconds = math.ceil((deadline - systemTime()) * 1000);
  return milliseconds > 0 ? milliseconds : undefined;
}

export { millisecondsUntil, systemTime };
