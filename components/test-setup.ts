import { ENGLISH } from "../i18n/catalogue";
import { setTranslator } from "./translator";

/** Tests read the views in English. */
setTranslator(ENGLISH);
