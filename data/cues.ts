import type { CueTable, LanguageCues } from "../lib/attribution/cue-table";
import ar from "./cues/ar.json";
import bg from "./cues/bg.json";
import common from "./cues/common.json";
import cs from "./cues/cs.json";
import da from "./cues/da.json";
import de from "./cues/de.json";
import el from "./cues/el.json";
import en from "./cues/en.json";
import es from "./cues/es.json";
import fa from "./cues/fa.json";
import fi from "./cues/fi.json";
import fr from "./cues/fr.json";
import he from "./cues/he.json";
import hi from "./cues/hi.json";
import hu from "./cues/hu.json";
import id from "./cues/id.json";
import it from "./cues/it.json";
import ja from "./cues/ja.json";
import ko from "./cues/ko.json";
import nl from "./cues/nl.json";
import no from "./cues/no.json";
import pl from "./cues/pl.json";
import pt from "./cues/pt.json";
import ro from "./cues/ro.json";
import ru from "./cues/ru.json";
import sr from "./cues/sr.json";
import sv from "./cues/sv.json";
import tr from "./cues/tr.json";
import uk from "./cues/uk.json";
import vi from "./cues/vi.json";
import zh from "./cues/zh.json";

const tables: LanguageCues[] = [
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sr,
  sv,
  tr,
  uk,
  vi,
  zh,
];

/** The cue words of every language that has any, by primary language subtag. */
export const cues: CueTable = {
  languages: Object.fromEntries(tables.map((table) => [table.language, table])),
  common,
};
