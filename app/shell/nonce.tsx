import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of this response's content security policy; browsers hide it from scripts. */
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
