import { createContext, type VNode } from "preact";
import { useContext, useId, useRef, useState } from "preact/hooks";
import type { OutletCardFacts, ReadingContext } from "../../lib/model";
import { camelCase } from "../message-keys";
import { countryName } from "../shared/country";
import { Icon } from "../shared/Icon";
import { safeHref } from "../shared/safe-href";
import { shorten } from "../shared/shorten";
import { words } from "../strings";

/** The facts of the outlets that the views show, by outlet id. */
export const Outlets = createContext<NonNullable<ReadingContext["outlets"]>>({});

interface Disclosure {
  /** Stands at the outlet's name; null where nothing is known of the outlet. */
  button: VNode | null;
  /** Stands in the flow below the name, where nothing cuts it off; null while it is closed. */
  card: VNode | null;
}

/** What the pack tells of an outlet, opened by a button at its name; Escape closes it and goes back to the button. */
export function useOutletCard(outletId: string | null): Disclosure {
  const outlets = useContext(Outlets);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const facts = outletId !== null && Object.hasOwn(outlets, outletId) ? outlets[outletId] : undefined;
  if (facts === undefined) return { button: null, card: null };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const label = words("outlet.about", shorten(facts.name));
  return {
    button: (
      <button
        ref={button}
        type="button"
        class="outlet-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Icon name="about" />
      </button>
    ),
    card: isOpen ? <OutletCard id={id} label={label} facts={facts} onKeyDown={onKeyDown} /> : null,
  };
}

interface CardProps {
  id: string;
  label: string;
  facts: OutletCardFacts;
  onKeyDown(event: KeyboardEvent): void;
}

/** Facts and where they can be checked: no mark, no score. */
function OutletCard({ id, label, facts, onKeyDown }: CardProps) {
  const { name, country, owner, ownership, basis } = facts;
  const href = safeHref(basis);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    <div id={id} class="outlet-card" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <p class="outlet-card-name">
        <bdi>{shorten(name)}</bdi>
      </p>
      <dl>
        <Fact term={words("outlet.country")} value={country === null ? null : countryName(country)} />
        <Fact term={words("outlet.owner")} value={owner} />
        <Fact term={words("outlet.ownership")} value={ownershipWords(ownership)} />
      </dl>
      {href !== null && (
        <p>
          <a href={href} target="_blank" rel="noreferrer">
            {words("outlet.basis")}
          </a>{" "}
          <bdi class="outlet-basis-host">{new URL(href).hostname}</bdi>
        </p>
      )}
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi>{shorten(value)}</bdi>
      </dd>
    </>
  );
}

const OWNERSHIPS = ["cooperative", "nonprofit", "private", "public-service", "state"] as const;

/** Null where the pack uses a word that the views do not know. */
function ownershipWords(ownership: string | null): string | null {
  const known = OWNERSHIPS.find((word) => word === ownership);
  return known === undefined ? null : words(`note.ownership.${camelCase(known)}`);
}
