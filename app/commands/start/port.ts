import { createServer } from "node:net";
import { StartFailure } from "#db/embedded/failure.ts";

/** Throws, with what to do, when nothing can listen on the port. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): StartFailure {
  if (error.code === "EADDRINUSE") {
    return new StartFailure(
      `端口 ${port} 已被其他程序占用。请先停止它，或换一个端口：PORT=${port + 1} npm start\n` +
        `Port ${port} is taken by another program. Stop it, or use another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES") {
    return new StartFailure(
      `没有权限监听端口 ${port}，请换用 1024 以上的端口：PORT=3000 npm start\n` +
        `Listening on port ${port} is not allowed. Use one above 1024: PORT=3000 npm start`,
    );
  }
  return new StartFailure(
    `无法监听 ${host}:${port}（${error.message}）。\nCannot listen on ${host}:${port} (${error.message}).`,
  );
}
