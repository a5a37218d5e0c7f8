import type { LibraryEntry, LibraryFacts } from "../lib/library/library-index";
import type { Settings } from "../lib/model";
import { forgetArticlesNow } from "./forget-articles";
import { libraryFacts } from "./library-facts";
import { listLibrary } from "./library-store";
import { changeSettings } from "./settings-store";
import { useStored } from "./use-stored";

export interface LibraryState {
  isOn: boolean;
  facts: LibraryFacts | null;
  onSwitch(isOn: boolean): void;
  onList(): Promise<LibraryEntry[]>;
  onForget(ids: string[] | "all"): Promise<boolean>;
}

/** The library as it is now, and what the reader can do with it. */
export function useLibrary(settings: Settings): LibraryState {
  return {
    isOn: settings.keepsLibrary === true,
    facts: useStored(libraryFacts),
    onSwitch: (isOn) => void changeSettings({ keepsLibrary: isOn }),
    onList: listLibrary,
    onForget: forgetArticlesNow,
  };
}
