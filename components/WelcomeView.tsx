import { useState } from "preact/hooks";
import type { WelcomeViewProps } from "./props";
import { DetectionChoice } from "./settings/DetectionChoice";
import { Mark } from "./shared/Mark";
import { words } from "./strings";

const sentences = ["chain", "coverage", "facts"] as const;

/** Shown once after install: what the extension does, in three sentences, and the one choice to make. */
export function WelcomeView({ settings, refused, onChooseDetection }: WelcomeViewProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const isSet = !refused && asked === settings.detection;
  return (
    <div class="page-view welcome">
      <header class="page-header">
        <p class="brand">
          <Mark size={28} />
          <span class="brand-name">{words("common.product")}</span>
        </p>
        <h1>{words("welcome.title")}</h1>
      </header>
      <main>
        <div class="sentences">
          {sentences.map((sentence) => (
            <p key={sentence}>{words(`welcome.sentences.${sentence}`)}</p>
          ))}
        </div>
        <section class="panel">
          <DetectionChoice
            current={settings.detection}
            action={words("welcome.choose")}
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
                  <strong>{words("welcome.refusedTitle")}</strong>
                </p>
                <p>{words("welcome.refusedText")}</p>
              </div>
            )}
            {isSet && (
              <p class="notice done">
                {settings.detection === "on-click" ? words("welcome.chosenOnClick") : words("welcome.chosen")}
              </p>
            )}
          </div>
        </section>
        <p class="privacy">{words("welcome.privacy")}</p>
      </main>
    </div>
  );
}
