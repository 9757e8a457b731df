import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";

export const loader = page("shell.notFound", {}, (): null => {
  throw notFound();
});

export default function NotFound() {
  return null;
}
