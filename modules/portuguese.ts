import { defineWxtModule } from "wxt/modules";

const BRAZIL = "_locales/pt_BR/messages.json";
const PORTUGAL = "_locales/pt_PT/messages.json";

/** Chromium knows no plain Portuguese, and falls back from neither kind to the other: readers in Portugal get Brazil's words. */
export default defineWxtModule({
  name: "portuguese",
  setup(wxt) {
    wxt.hook("build:publicAssets", (_, files) => {
      const words = files.find(({ relativeDest }) => relativeDest.replaceAll("\\", "/") === BRAZIL);
      if (!words) throw new Error(`The build has no ${BRAZIL}.`);
      files.push({ ...words, relativeDest: PORTUGAL });
    });
  },
});
