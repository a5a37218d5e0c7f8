import type { ReadingViewProps } from "../props";
import { Icon } from "../shared/Icon";
import { Mark } from "../shared/Mark";
import { common, header as words } from "../strings";

type Props = Pick<ReadingViewProps, "site" | "onToggleSite" | "onOpenOptions" | "onOpenPanel">;

/** The product, the switch for this site, and the ways to panel and options. */
export function ViewHeader({ site, onToggleSite, onOpenOptions, onOpenPanel }: Props) {
  return (
    <header class="view-header">
      <p class="brand">
        <Mark />
        <span class="brand-name">{common.product}</span>
      </p>
      {site !== null && <SiteSwitch site={site} onToggleSite={onToggleSite} />}
      {onOpenPanel !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.openPanel}
          title={words.openPanel}
          onClick={() => onOpenPanel()}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words.openOptions}
        title={words.openOptions}
        onClick={() => onOpenOptions()}
      >
        <Icon name="options" />
      </button>
    </header>
  );
}

interface SiteSwitchProps {
  site: { host: string; silenced: boolean };
  onToggleSite(): void;
}

function SiteSwitch({ site, onToggleSite }: SiteSwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="site-switch"
      aria-checked={!site.silenced}
      aria-label={words.siteSwitch(site.host)}
      title={site.silenced ? words.siteOff(site.host) : words.siteOn(site.host)}
      onClick={() => onToggleSite()}
    >
      <span class="site-host" dir="ltr">
        {site.host}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
