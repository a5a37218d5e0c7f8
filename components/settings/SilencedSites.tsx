import { useState } from "preact/hooks";
import { parseHost } from "../shared/parse-host";
import { words } from "../strings";

interface Props {
  sites: string[];
  onSilence(host: string): void;
  onUnsilence(host: string): void;
}

/** The sites on which the extension stays silent, with ways to add and remove one. */
export function SilencedSites({ sites, onSilence, onUnsilence }: Props) {
  return (
    <section class="panel" aria-labelledby="silenced-heading">
      <h2 id="silenced-heading">{words("options.silencedHeading")}</h2>
      <p class="fact">{words("options.silencedText")}</p>
      {sites.length === 0 ? (
        <p>{words("options.silencedNone")}</p>
      ) : (
        <ul class="sites">
          {sites.map((host) => (
            <li key={host}>
              <span dir="ltr">{host}</span>
              <button
                type="button"
                class="link-button"
                aria-label={words("options.removeLabel", host)}
                onClick={() => onUnsilence(host)}
              >
                {words("options.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite sites={sites} onSilence={onSilence} />
    </section>
  );
}

function AddSite({ sites, onSilence }: Omit<Props, "onUnsilence">) {
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState<{ text: string; isError: boolean } | null>(null);
  const add = () => {
    const host = parseHost(typed);
    if (host === null) return setMessage({ text: words("options.addInvalid"), isError: true });
    if (sites.includes(host)) return setMessage({ text: words("options.addKnown", host), isError: true });
    onSilence(host);
    setTyped("");
    setMessage({ text: words("options.added", host), isError: false });
  };
  return (
    <form
      class="add-site"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for="add-site">{words("options.addLabel")}</label>
      <div class="add-row">
        <input
          id="add-site"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder={words("options.addHint")}
          value={typed}
          aria-invalid={message?.isError ?? false}
          aria-describedby="add-site-message"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setMessage(null);
          }}
        />
        <button type="submit" class="button">
          {words("options.add")}
        </button>
      </div>
      <p id="add-site-message" class={message?.isError ? "form-error" : "fact"} role="status">
        {message?.text ?? ""}
      </p>
    </form>
  );
}
