import { useState } from "preact/hooks";
import type { WelcomeViewProps } from "./props";
import { DetectionChoice } from "./settings/DetectionChoice";
import { Mark } from "./shared/Mark";
import { common, welcome as words } from "./strings";

/** Shown once after install: what the extension does, in three sentences, and the one choice to make. */
export function WelcomeView({ settings, refused, onChooseDetection }: WelcomeViewProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const isSet = !refused && asked === settings.detection;
  return (
    <div class="page-view welcome">
      <header class="page-header">
        <p class="brand">
          <Mark size={28} />
          <span class="brand-name">{common.product}</span>
        </p>
        <h1>{words.title}</h1>
      </header>
      <main>
        <div class="sentences">
          {words.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <section class="panel">
          <DetectionChoice
            current={settings.detection}
            action={words.choose}
            isFirst={true}
            onChoose={(mode) => {
              setAsked(mode);
              onChooseDetection(mode);
            }}
          />
          <div role="status">
            {refused && (
              <div class="notice">
                <p>
                  <strong>{words.refusedTitle}</strong>
                </p>
                <p>{words.refusedText}</p>
              </div>
            )}
            {isSet && (
              <p class="notice done">
                {settings.detection === "on-click" ? words.chosenOnClick : words.chosen}
              </p>
            )}
          </div>
        </section>
        <p class="privacy">{words.privacy}</p>
      </main>
    </div>
  );
}
