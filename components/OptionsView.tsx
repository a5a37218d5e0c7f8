import type { OptionsViewProps } from "./props";
import { DetectionChoice } from "./settings/DetectionChoice";
import { SilencedSites } from "./settings/SilencedSites";
import { Mark } from "./shared/Mark";
import { common, options as words } from "./strings";

/** What the reader may choose, and what the extension holds. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, permissionMissing, pack, onChooseDetection } = props;
  return (
    <div class="page-view">
      <header class="page-header">
        <p class="brand">
          <Mark size={24} />
          <span class="brand-name">{common.product}</span>
        </p>
        <h1>{words.title}</h1>
      </header>
      <main>
        <section class="panel">
          {permissionMissing && (
            <div class="notice" role="status">
              <p>
                <strong>{words.missingTitle}</strong>
              </p>
              <p>{words.missingText}</p>
              <button type="button" class="button" onClick={() => onChooseDetection(settings.detection)}>
                {words.retry}
              </button>
            </div>
          )}
          <DetectionChoice
            current={settings.detection}
            action={words.apply}
            isFirst={false}
            onChoose={onChooseDetection}
          />
        </section>
        <SilencedSites
          sites={settings.silencedSites}
          onSilence={props.onSilence}
          onUnsilence={props.onUnsilence}
        />
        <PackFacts pack={pack} />
        <section class="panel" aria-labelledby="privacy-heading">
          <h2 id="privacy-heading">{words.privacyHeading}</h2>
          <p>{words.privacy}</p>
        </section>
      </main>
    </div>
  );
}

function PackFacts({ pack }: Pick<OptionsViewProps, "pack">) {
  return (
    <section class="panel" aria-labelledby="pack-heading">
      <h2 id="pack-heading">{words.packHeading}</h2>
      {pack === null ? (
        <p>{words.packNone}</p>
      ) : (
        <dl>
          <dt>{words.packName}</dt>
          <dd>{pack.name}</dd>
          <dt>{words.packVersion}</dt>
          <dd>{pack.version}</dd>
          <dt>{words.packReports}</dt>
          <dd>{words.number(pack.reports)}</dd>
        </dl>
      )}
    </section>
  );
}
