import * as ffi from "ffi";

ffi.cdef(`
  struct weir_time { long seconds; long microseconds; };
  struct weir_poll { int file; short events; short returned; };
  struct weir_info {
    int flags; int family; int type; int protocol; unsigned int length; void *address; char *name; struct weir_info *next;
  };
  int socket(int domain, int type, int protocol);
  int bind(int socket, const void *address, unsigned int length);
  int connect(int socket, const void *address, unsigned int length);
  int setsockopt(int socket, int level, int option, const void *value, unsigned int length);
  int poll(struct weir_poll *files, unsigned long count, int milliseconds);
  int getaddrinfo(const char *host, const char *port, const struct weir_info *hints, struct weir_info **found);
  void freeaddrinfo(struct weir_info *found);
  long send(int socket, const char *data, size_t length, int flags);
  long recv(int socket, char *buffer, size_t length, int flags);
  int close(int file);
  char *strerror(int error);
`);

/**
 * The C library's sockets. What fails says so by -1, and `errno` has the reason.
 * @noSelf
 */
interface Sockets {
  readonly socket: (domain: number, type: number, protocol: number) => number;
  readonly bind: (socket: number, address: CData, length: number) => number;
  readonly connect: (socket: number, address: CData, length: number) => number;
  readonly setsockopt: (socket: number, level: number, option: number, value: CData, length: number) => number;
  readonly poll: (files: CData, count: number, milliseconds: number) => number;
  readonly getaddrinfo: (host: string, port: string, hints: CData, found: CData) => number;
  readonly freeaddrinfo: (found: CData) => void;
  readonly send: (socket: number, data: string, length: number, flags: number) => CData;
  readonly recv: (socket: number, buffer: CData, length: number, flags: number) => CData;
  readonly close: (file: number) => number;
  readonly strerror: (error: number) => CData;
}

const sockets = ffi.C as Sockets;

/** MSG_NOSIGNAL: an error in place of SIGPIPE. */
const noSignal = 0x4000;

/** The words for an error, or the last one. */
function reason(error = ffi.errno()): string {
  return ffi.string(sockets.strerror(error));
}

export { noSignal, reason, sockets };
