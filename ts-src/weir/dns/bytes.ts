const byte = string.byte;
const char = string.char;
const floor = math.floor;

/** The unsigned 16-bit number at a place (1 is the first) that the caller knows to lie within. */
function u16(message: string, at: number): number {
  const [high, low] = byte(message, at, at + 1);
  return high! * 256 + low!;
}

/** The unsigned 32-bit number at a place (1 is the first) that the caller knows to lie within. */
function u32(message: string, at: number): number {
  return u16(message, at) * 65536 + u16(message, at + 2);
}

/** A number below 65,536 in network order. */
function pack16(value: number): string {
  return char(floor(value / 256), value % 256);
}

export { pack16, u16, u32 };
