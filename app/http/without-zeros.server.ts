import { Transform } from "node:stream";

/**
 * Drops zero bytes from a page. React 18 ends a piece of a page with them where a character of several bytes does
 * not fit any more (react-dom `writeStringChunk`), and browsers show them as � in attributes and typed words.
 */
export function withoutZeros(): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });
}
