import { defineWxtModule } from "wxt/modules";

/** Chromium falls back from none of these to its neighbour: their readers would get English. */
const SAME_WORDS = [
  { of: "es", alsoFor: "es_419" },
  { of: "pt_BR", alsoFor: "pt_PT" },
];

const messagesOf = (locale: string) => `_locales/${locale}/messages.json`;

/** Gives the readers of one kind of a language the words of the other. */
export default defineWxtModule({
  name: "locale-copies",
  setup(wxt) {
    wxt.hook("build:publicAssets", (_, files) => {
      for (const { of, alsoFor } of SAME_WORDS) {
        const words = files.find((file) => file.relativeDest.replaceAll("\\", "/") === messagesOf(of));
        if (!words) throw new Error(`The build has no ${messagesOf(of)}.`);
        files.push({ ...words, relativeDest: messagesOf(alsoFor) });
      }
    });
  },
});
