import { pack16, u16 } from "./bytes";

/*
 * Messages over TCP have their length before them (RFC 7766, section 8).
 */

/** The longest message with its prefix. */
const longestFrame = 65_535 + 2;

function framed(message: string): string {
  return pack16(message.length) + message;
}

/** How long the frame is that begins like this; the prefix's own length while that is incomplete. */
function frameLength(received: string): number {
  return received.length < 2 ? 2 : u16(received, 1) + 2;
}

/** The message in a frame that is complete. */
function unframed(received: string): string {
  return string.sub(received, 3, frameLength(received));
}

export { frameLength, framed, longestFrame, unframed };
