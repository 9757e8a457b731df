import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { scanBytes } from "./scan-file.server.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Listens where clamd would; `meet` speaks its side. */
async function listen(meet: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    meet(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function* bytes(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

/** Takes an INSTREAM apart as clamd does and answers when the stream has ended. */
function clamd(answer: string, took: (text: string) => void = () => undefined) {
  return (socket: Socket) => {
    let read = Buffer.alloc(0);
    socket.on("data", (piece: Buffer) => {
      read = Buffer.concat([read, piece]);
      const text = unframed(read);
      if (text === undefined) return;
      took(text);
      socket.end(answer);
    });
  };
}

/** The stream's bytes, or undefined while its end has not come. */
function unframed(read: Buffer): string | undefined {
  const parts: Buffer[] = [];
  let at = "zINSTREAM\0".length;
  while (at + 4 <= read.length) {
    const length = read.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts).toString();
    parts.push(read.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe("asking clamd over TCP", () => {
  it("sends the pieces framed and hears that they are clean", async () => {
    const taken: string[] = [];
    const url = await listen(clamd("stream: OK\0", (text) => taken.push(text)));
    expect(await scanBytes(url, bytes("你", "好"))).toEqual({ state: "clean" });
    expect(taken).toEqual(["你好"]);
  });

  it("hears what was found", async () => {
    const url = await listen(clamd("stream: Eicar-Test-Signature FOUND\0"));
    const found = { state: "infected", found: "Eicar-Test-Signature" };
    expect(await scanBytes(url, bytes("x"))).toEqual(found);
  });

  it("never takes silence, a closed line or an error for clean", async () => {
    const silent = await listen(() => undefined);
    const brief = { timeoutMs: 50 };
    await expect(scanBytes(silent, bytes("x"), brief)).rejects.toThrow("in time");
    const hangsUp = await listen((socket) => socket.once("data", () => socket.end()));
    await expect(scanBytes(hangsUp, bytes("x"))).rejects.toThrow("no answer");
    const full = await listen(clamd("INSTREAM size limit exceeded. ERROR\0"));
    await expect(scanBytes(full, bytes("x"))).rejects.toThrow("size limit");
  });
});
