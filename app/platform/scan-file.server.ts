import { connect, type Socket } from "node:net";

/** What clamd said of a stream of bytes. */
export type ScanVerdict =
  { readonly state: "clean" } | { readonly state: "infected"; readonly found: string };

const TIMEOUT_MS = 60_000;

/**
 * Asks clamd (Debian's clamav-daemon) about bytes, over the socket `unix:/run/clamav/clamd.ctl` or
 * `tcp://host:3310` names, by its INSTREAM command: pieces with their length in front, a zero at the
 * end. Throws where it does not answer or says that it could not look.
 */
export async function scanBytes(
  address: string,
  pieces: AsyncIterable<Uint8Array>,
  { timeoutMs = TIMEOUT_MS } = {},
): Promise<ScanVerdict> {
  const socket = open(address);
  try {
    // Waited for together: a daemon that is away is heard of while the bytes are still read.
    const [answer] = await Promise.all([answerOf(socket, timeoutMs), send(socket, pieces)]);
    return judge(answer);
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const piece of pieces) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(Buffer.alloc(4));
}

function open(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === "unix:" ? connect(pathname) : connect(Number(port || 3310), hostname);
}

function answerOf(socket: Socket, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.setTimeout(timeoutMs, () => {
      reject(new Error("clamd did not answer in time"));
    });
    socket.on("data", (piece: Buffer) => {
      text += piece.toString("utf8");
    });
    socket.on("error", reject);
    socket.once("close", () => {
      resolve(text);
    });
  });
}

function judge(answer: string): ScanVerdict {
  const said = answer.replace(/\0/g, "").trim();
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { state: "infected", found };
  if (said === "stream: OK") return { state: "clean" };
  throw new Error(`clamd could not look: ${said || "no answer"}`);
}
