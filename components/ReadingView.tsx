import { useMemo } from "preact/hooks";
import type { ReadingContext } from "../lib/model";
import { CorrectProvider } from "./correction/CorrectProvider";
import { ExportMenu } from "./export/ExportMenu";
import { TakeProvider } from "./export/TakeProvider";
import type { ReadingViewProps } from "./props";
import { ContextView, isArticle } from "./reading-view/ContextView";
import { ForgetProvider } from "./reading-view/ForgetProvider";
import { StateNotice } from "./reading-view/StateNotice";
import { ViewHeader } from "./reading-view/ViewHeader";
import { Icon } from "./shared/Icon";
import { phraseText, words } from "./strings";

/** The whole of popup and side panel, drawn from the stored reading alone. */
export function ReadingView(props: ReadingViewProps) {
  const { reading, reveal, surface } = props;
  const context = reading.phase === "read" ? reading.context : null;
  // Drawn again only with another reading or mark, not with every change of the site's switch.
  const contextView = useMemo(
    () =>
      reading.phase === "read" && (
        <ContextView
          key={reading.url}
          context={reading.context}
          reveal={reveal}
          onReveal={props.onReveal}
          inTurn={props.inTurn ?? false}
        />
      ),
    [reading, reveal, props.onReveal, props.inTurn],
  );
  return (
    <div class="reading-view" data-surface={surface}>
      <CorrectProvider context={context} {...(props.corrections ? { actions: props.corrections } : {})}>
        <TakeProvider actions={props}>
          <ViewHeader
            site={props.site}
            onToggleSite={props.onToggleSite}
            onOpenOptions={props.onOpenOptions}
            {...(surface === "popup" && props.onOpenPanel ? { onOpenPanel: props.onOpenPanel } : {})}
          >
            {context !== null && isArticle(context) && <ExportMenu context={context} />}
          </ViewHeader>
          <ForgetProvider {...(props.onForget ? { onForget: props.onForget } : {})}>
            <main>{contextView || <WithoutContext {...props} />}</main>
          </ForgetProvider>
        </TakeProvider>
      </CorrectProvider>
      <p class="visually-hidden" role="status">
        {reveal === null ? "" : reveal.found ? words("evidence.foundStatus") : words("evidence.goneStatus")}
      </p>
      <ViewFooter context={context} onReadPage={props.onReadPage} />
    </div>
  );
}

function WithoutContext({ reading, site, onReadPage, onToggleSite }: ReadingViewProps) {
  if (reading.phase === "reading") {
    return (
      <StateNotice kind="reading" title={words("state.readingTitle")} lines={[words("state.readingText")]} />
    );
  }
  if (reading.phase === "unreadable") {
    return (
      <StateNotice kind="unreadable" title={words("state.unreadableTitle")} lines={[phraseText(reading.why)]}>
        <ReadButton label={words("state.readAgain")} onReadPage={onReadPage} />
      </StateNotice>
    );
  }
  if (site?.silenced) {
    return (
      <StateNotice
        kind="silenced"
        title={words("state.silencedTitle", site.host)}
        lines={[words("state.silencedText")]}
      >
        <button type="button" class="button primary" onClick={() => onToggleSite()}>
          {words("state.silencedTurnOn")}
        </button>
        <button type="button" class="button" onClick={() => onReadPage()}>
          {words("state.silencedReadOnce")}
        </button>
      </StateNotice>
    );
  }
  return (
    <StateNotice
      kind="idle"
      title={words("state.idleTitle")}
      lines={[site === null ? words("state.idleNoSite") : words("state.idleText")]}
    >
      <ReadButton label={words("state.readPage")} onReadPage={onReadPage} />
    </StateNotice>
  );
}

function ReadButton({ label, onReadPage }: { label: string; onReadPage(): void }) {
  return (
    <button type="button" class="button primary" onClick={() => onReadPage()}>
      {label}
    </button>
  );
}

interface FooterProps {
  context: ReadingContext | null;
  onReadPage(): void;
}

function ViewFooter({ context, onReadPage }: FooterProps) {
  return (
    <footer class="view-footer">
      {context === null ? (
        <p>{words("common.nothingLeavesAlone")}</p>
      ) : (
        <>
          <p title={words("common.packTitle", context.pack.name, context.pack.version)}>
            {words("common.packLine", context.pack.name)}
          </p>
          <button
            type="button"
            class="icon-button"
            aria-label={words("state.readAgain")}
            title={words("state.readAgain")}
            onClick={() => onReadPage()}
          >
            <Icon name="reload" />
          </button>
        </>
      )}
    </footer>
  );
}
