import { useEffect, useState } from "react";

/** False in what the server wrote and until the script runs; then true. */
export function useIsInteractive(): boolean {
  const [isInteractive, setIsInteractive] = useState(false);
  useEffect(() => setIsInteractive(true), []);
  return isInteractive;
}
