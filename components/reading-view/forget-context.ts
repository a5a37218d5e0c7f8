import { createContext } from "preact";

/** Takes the report at an address out of the reader's library. Null where that can't be done. */
export const ForgetContext = createContext<((address: string) => void) | null>(null);
