/** Thrown out of a loader or an action: the error page speaks. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

export function forbidden(): Response {
  return new Response(null, { status: 403 });
}
