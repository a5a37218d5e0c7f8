import type { ComponentChildren } from "preact";
import type { ReadingViewProps } from "../props";
import { Icon } from "../shared/Icon";
import { Mark } from "../shared/Mark";
import { words } from "../strings";

type Props = Pick<ReadingViewProps, "site" | "onToggleSite" | "onOpenOptions" | "onOpenPanel"> & {
  /** Further buttons, before the ways to panel and options. */
  children?: ComponentChildren;
};

/** The product, the switch for this site, and the ways to panel and options. */
export function ViewHeader({ site, onToggleSite, onOpenOptions, onOpenPanel, children }: Props) {
  return (
    <header class="view-header">
      <p class="brand">
        <Mark />
        <span class="brand-name">{words("common.product")}</span>
      </p>
      {site !== null && <SiteSwitch site={site} onToggleSite={onToggleSite} />}
      {children}
      {onOpenPanel !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={words("header.openPanel")}
          title={words("header.openPanel")}
          onClick={() => onOpenPanel()}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words("header.openOptions")}
        title={words("header.openOptions")}
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
      aria-label={words("header.siteSwitch", site.host)}
      title={site.silenced ? words("header.siteOff", site.host) : words("header.siteOn", site.host)}
      onClick={() => onToggleSite()}
    >
      <span class="site-host" dir="ltr">
        {site.host}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
