import { useEffect, useState } from "react";

const EVERY_MS = 4_000;

/**
 * What a page was told when it was made, and where there is script what the address tells anew every few seconds until it
 * is over.
 */
export function useTold<Told extends { readonly isOver: boolean }>(
  first: Told,
  address: string,
): Told {
  const [told, setTold] = useState(first);
  useEffect(() => {
    if (told.isOver) return undefined;
    const ask = async () => {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (answer.ok) setTold((await answer.json()) as Told);
    };
    // A question that fails is asked again by the next one.
    const timer = setInterval(() => void ask().catch(() => undefined), EVERY_MS);
    return () => clearInterval(timer);
  }, [told.isOver, address]);
  return told;
}
