import type { OptionsViewProps } from "./props";
import { AddedPacks } from "./settings/AddedPacks";
import { CorrectionList } from "./settings/CorrectionList";
import { DetectionChoice } from "./settings/DetectionChoice";
import { Library } from "./settings/Library";
import { LookChoice } from "./settings/LookChoice";
import { MarkerChoice } from "./settings/MarkerChoice";
import { QualityTable } from "./settings/QualityTable";
import { SilencedSites } from "./settings/SilencedSites";
import { Mark } from "./shared/Mark";
import { formatNumber } from "./shared/numbers";
import { words } from "./strings";

/** What the reader may choose, and what the extension holds. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, permissionMissing, pack, onChooseDetection } = props;
  return (
    <div class="page-view">
      <header class="page-header">
        <p class="brand">
          <Mark size={24} />
          <span class="brand-name">{words("common.product")}</span>
        </p>
        <h1>{words("options.title")}</h1>
      </header>
      <main>
        <section class="panel">
          {permissionMissing && (
            <div class="notice" role="status">
              <p>
                <strong>{words("options.missingTitle")}</strong>
              </p>
              <p>{words("options.missingText")}</p>
              <button type="button" class="button" onClick={() => onChooseDetection(settings.detection)}>
                {words("options.retry")}
              </button>
            </div>
          )}
          <DetectionChoice
            current={settings.detection}
            action={words("options.apply")}
            isFirst={false}
            onChoose={onChooseDetection}
          />
        </section>
        <LookChoice look={settings} onChooseLook={props.onChooseLook} />
        <MarkerChoice isOn={settings.inPageMarker === true} onChoose={props.onChooseMarker} />
        <SilencedSites
          sites={settings.silencedSites}
          onSilence={props.onSilence}
          onUnsilence={props.onUnsilence}
        />
        <CorrectionList
          corrections={props.corrections}
          onUndo={props.onUndoCorrection}
          onSave={props.onSaveCorrections}
        />
        <PackFacts pack={pack} quality={props.quality} />
        <AddedPacks
          packs={props.addedPacks}
          onAdd={props.onAddPack}
          onSwitch={props.onSwitchPack}
          onRemove={props.onRemovePack}
        />
        <Library {...props.library} />
        <section class="panel" aria-labelledby="privacy-heading">
          <h2 id="privacy-heading">{words("options.privacyHeading")}</h2>
          <p>{words("options.privacy")}</p>
        </section>
      </main>
    </div>
  );
}

function PackFacts({ pack, quality }: Pick<OptionsViewProps, "pack" | "quality">) {
  return (
    <section class="panel" aria-labelledby="pack-heading">
      <h2 id="pack-heading">{words("options.packHeading")}</h2>
      {pack === null ? (
        <p>{words("options.packNone")}</p>
      ) : (
        <dl>
          <dt>{words("options.packName")}</dt>
          <dd>
            <bdi>{pack.name}</bdi>
          </dd>
          <dt>{words("options.packVersion")}</dt>
          <dd>{pack.version}</dd>
          <dt>{words("options.packReports")}</dt>
          <dd>{formatNumber(pack.reports)}</dd>
        </dl>
      )}
      {quality.length > 0 && <QualityTable figures={quality} />}
    </section>
  );
}
