import { useRef, useState } from "preact/hooks";
import { type AddedPack, MOST_PACK_BYTES, type PackRefusal } from "../../lib/pack/added-pack";
import { camelCase } from "../message-keys";
import { formatMegabytes } from "../shared/numbers";
import { words } from "../strings";

interface Props {
  packs: AddedPack[];
  /** Answers why the file was refused, null where it was added. */
  onAdd(file: File): Promise<PackRefusal | null>;
  onSwitch(key: string, isOn: boolean): void;
  onRemove(key: string): void;
}

/** The reader's own packs, with ways to add one, leave it out for a while, and remove it. */
export function AddedPacks({ packs, onAdd, onSwitch, onRemove }: Props) {
  return (
    <section class="panel" aria-labelledby="added-packs-heading">
      <h2 id="added-packs-heading">{words("packs.heading")}</h2>
      <p class="fact">{words("packs.text")}</p>
      {packs.length === 0 ? (
        <p>{words("packs.none")}</p>
      ) : (
        <ul class="sites">
          {packs.map((pack) => (
            <PackItem key={pack.key} pack={pack} onSwitch={onSwitch} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <AddPack onAdd={onAdd} />
    </section>
  );
}

function PackItem({ pack, onSwitch, onRemove }: { pack: AddedPack } & Pick<Props, "onSwitch" | "onRemove">) {
  const { key, name, version, reports, bytes, isOn } = pack;
  return (
    <li>
      <span>
        <label class="check-line">
          <input
            type="checkbox"
            checked={isOn}
            aria-describedby={`facts-${key}`}
            onChange={({ currentTarget }) => onSwitch(key, currentTarget.checked)}
          />
          <span>{words("packs.search", name)}</span>
        </label>
        <span id={`facts-${key}`} class="fact">
          {words("packs.facts", reports, version, formatMegabytes(bytes))}
        </span>
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={words("options.removeLabel", name)}
        onClick={() => onRemove(key)}
      >
        {words("options.remove")}
      </button>
    </li>
  );
}

/** The file box itself can't be styled or translated: a button opens it. */
function AddPack({ onAdd }: Pick<Props, "onAdd">) {
  const box = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<{ text: string; isError: boolean } | null>(null);
  const add = async (file: File | undefined) => {
    if (!file) return;
    setMessage({ text: words("packs.checking"), isError: false });
    const refusal = await onAdd(file);
    setMessage({ text: refusal ? refusalText(refusal) : words("packs.added"), isError: refusal !== null });
  };
  return (
    <div class="add-site">
      <input
        ref={box}
        type="file"
        accept=".hwp"
        hidden
        onChange={({ currentTarget }) => {
          void add(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
      <button type="button" class="button" onClick={() => box.current?.click()}>
        {words("packs.add")}
      </button>
      <p class={message?.isError ? "form-error" : "fact"} role="status">
        {message?.text ?? ""}
      </p>
    </div>
  );
}

function refusalText(refusal: PackRefusal): string {
  return refusal === "too-large"
    ? words("packs.refused.tooLarge", formatMegabytes(MOST_PACK_BYTES))
    : words(`packs.refused.${camelCase(refusal)}`);
}
