/** A file that arrives in one piece. */
export async function* onePiece(content: string | Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(Buffer.from(content));
}
