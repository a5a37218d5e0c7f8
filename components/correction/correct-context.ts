import { createContext } from "preact";
import type { CorrectionTarget } from "../../lib/corrections/correction";

/** Keeps that the reader calls something of this page wrong; `name` is what they know it by. */
export type Correct = (name: string, target: CorrectionTarget) => void;

/** Null where nothing can be kept. */
export const CorrectContext = createContext<Correct | null>(null);

/** The name of a node of the chain that is shown; null where it has none of that id. */
export const NodeNameContext = createContext<(id: string) => string | null>(() => null);
