import { useEffect, useState } from "preact/hooks";
import { OptionsView } from "../../components/OptionsView";
import type { OptionsViewProps } from "../../components/props";
import { setTranslator } from "../../components/translator";
import { correctionsFile } from "../../lib/corrections/corrections-file";
import type { Settings } from "../../lib/model";
import { addedPacksStore, addPack, removePack, switchPack } from "../../platform/added-packs";
import { browserWords } from "../../platform/browser-words";
import { bundledPackInfo } from "../../platform/bundled-pack";
import { undoCorrection } from "../../platform/corrections-store";
import { loadKnownSites } from "../../platform/detection";
import { chooseLook, followLook } from "../../platform/follow-look";
import { mount } from "../../platform/mount";
import { loadQuality } from "../../platform/quality";
import { changeSettings, settingsStore, withSite } from "../../platform/settings-store";
import { saveFile } from "../../platform/take-away";
import { useCorrections } from "../../platform/use-corrections";
import { useLibrary } from "../../platform/use-library";
import { useDetection, useSettings } from "../../platform/use-settings";
import { useStored } from "../../platform/use-stored";

interface First {
  stored: Settings;
  knownSites: string[];
}

function Options({ stored, knownSites }: First) {
  const settings = useSettings() ?? stored;
  const { refused: _, ...detection } = useDetection(settings, knownSites);
  const corrections = useCorrections();
  const library = useLibrary(settings);
  const [pack, setPack] = useState<OptionsViewProps["pack"]>(null);
  const [quality, setQuality] = useState<OptionsViewProps["quality"]>([]);
  useEffect(() => {
    void bundledPackInfo().then(setPack);
    void loadQuality().then(setQuality);
  }, []);
  const setSilenced = (host: string, silenced: boolean) =>
    void changeSettings((now) => withSite(now, host, silenced));
  return (
    <OptionsView
      settings={settings}
      pack={pack}
      addedPacks={useStored(addedPacksStore) ?? []}
      onAddPack={addPack}
      onSwitchPack={(key, isOn) => void switchPack(key, isOn)}
      onRemovePack={(key) => void removePack(key)}
      quality={quality}
      library={library}
      {...detection}
      onChooseLook={(look) => void chooseLook(look)}
      onChooseMarker={(isOn) => void changeSettings({ inPageMarker: isOn })}
      onSilence={(host) => setSilenced(host, true)}
      onUnsilence={(host) => setSilenced(host, false)}
      corrections={corrections}
      onUndoCorrection={(id) => void undoCorrection(id)}
      onSaveCorrections={() => void saveFile(correctionsFile(corrections))}
    />
  );
}

setTranslator(browserWords());
followLook();
mount(<Options stored={await settingsStore.getValue()} knownSites={await loadKnownSites()} />);
