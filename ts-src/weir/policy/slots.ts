import * as ffi from "ffi";

/** Numbers from 0 to 65535, two bytes each, by index from 0: memory that the garbage collector does not walk. */
type Slots = Record<number, number>;

const SlotArray = ffi.typeof("uint16_t[?]");

/** Slots that are all 65535. */
function newSlots(count: number): Slots {
  const slots = SlotArray(count);
  ffi.fill(slots, count * 2, 255);
  return slots as unknown as Slots;
}

export { newSlots };
export type { Slots };
