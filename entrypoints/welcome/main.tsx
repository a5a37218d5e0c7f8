import { setTranslator } from "../../components/translator";
import { WelcomeView } from "../../components/WelcomeView";
import type { Settings } from "../../lib/model";
import { browserWords } from "../../platform/browser-words";
import { loadKnownSites } from "../../platform/detection";
import { followLook } from "../../platform/follow-look";
import { mount } from "../../platform/mount";
import { settingsStore } from "../../platform/settings-store";
import { useDetection, useSettings } from "../../platform/use-settings";

interface First {
  stored: Settings;
  knownSites: string[];
}

function Welcome({ stored, knownSites }: First) {
  const settings = useSettings() ?? stored;
  const { permissionMissing: _, ...detection } = useDetection(settings, knownSites);
  return <WelcomeView settings={settings} {...detection} />;
}

setTranslator(browserWords());
followLook();
mount(<Welcome stored={await settingsStore.getValue()} knownSites={await loadKnownSites()} />);
