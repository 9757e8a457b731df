import { gunzipSync, gzipSync } from "node:zlib";
import { startServer } from "./measured-server.ts";
import type { Row } from "./row.ts";

/** Bytes a browser receives for a page, gzipped: the document, its styles and its script. */
export async function measureBytes(options: {
  readonly databaseUrl: string;
  readonly size: number;
  readonly paths: Readonly<Record<string, string>>;
}): Promise<Row[]> {
  const server = await startServer("product", options.databaseUrl);
  const zipped = async (path: string) =>
    gzipSync((await server.get(path, { Host: "localhost:3000" })).body).length;
  try {
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(options.paths)) {
      const { body } = await server.get(path);
      const html = inflate(body).toString("utf8");
      const scripts = [
        ...html.matchAll(/(?:modulepreload" href|script[^>]* src|from )="?([^" ]+\.js)/g),
      ];
      const styles = [...html.matchAll(/stylesheet" href="([^"]+)"/g)];
      const sizes = async (found: RegExpMatchArray[]) => {
        const unique = [...new Set(found.map(([, asset = ""]) => asset))];
        return (await Promise.all(unique.map(zipped))).reduce((sum, size) => sum + size, 0);
      };
      const script = await sizes(scripts);
      const row = (what: string, value: number): Row => ({
        name: `bytes ${name} ${what}`,
        size: options.size,
        value,
        unit: "bytes gzipped",
      });
      rows.push(row("document", gzipSync(html).length), row("styles", await sizes(styles)));
      const isForm = script > 0;
      const limit = isForm ? 102_400 : 0;
      rows.push({ ...row("script", script), target: `<= ${limit}`, ok: script <= limit });
    }
    return rows;
  } finally {
    server.stop();
  }
}

function inflate(body: Buffer): Buffer {
  return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
}
