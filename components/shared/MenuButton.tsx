import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { nextItem } from "./next-item";

export type MenuItem = { label: string } & ({ onChoose(): void } | { href: string });

export interface MenuGroup {
  /** Null where the items speak for themselves. */
  label: string | null;
  items: MenuItem[];
}

interface Props {
  /** The button's name, also of the menu. */
  label: string;
  /** What stands on the button. */
  children: ComponentChildren;
  class: string;
  /** Made when the menu opens: two hundred cards with closed menus cost nothing. */
  groups(): MenuGroup[];
}

/**
 * A button with a menu (WAI-ARIA menu button): Enter, Space and the down arrow open it on the first item, the up arrow on the
 * last; arrows, Home, End and letters walk it, Escape closes it and goes back to the button.
 */
export function MenuButton({ label, children, class: className, groups }: Props) {
  const [openOn, setOpenOn] = useState<"first" | "last" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (isDone: boolean) => {
    setOpenOn(null);
    if (isDone) button.current?.focus();
  };
  return (
    <div
      class="menu-button"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={className}
        aria-haspopup="menu"
        aria-expanded={openOn !== null}
        aria-controls={openOn === null ? undefined : id}
        aria-label={label}
        title={label}
        onClick={() => setOpenOn(openOn === null ? "first" : null)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpenOn(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {children}
      </button>
      {openOn !== null && <Menu id={id} label={label} groups={groups()} openOn={openOn} onClose={close} />}
    </div>
  );
}

interface MenuProps {
  id: string;
  label: string;
  groups: MenuGroup[];
  openOn: "first" | "last";
  /** `isDone`: the reader chose or left, and the button has the focus again. */
  onClose(isDone: boolean): void;
}

function Menu({ id, label, groups, openOn, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  // Before the next key: Enter straight after an arrow must find the item, not the button.
  useLayoutEffect(() => {
    const item = items().at(openOn === "first" ? 0 : -1);
    item?.focus();
    menu.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const walk = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose(true);
      return;
    }
    const next = nextItem(items(), event.target, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={menu} id={id} class="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={walk}>
      {groups.map((group, index) => (
        <Group key={group.label ?? index} group={group} onClose={onClose} />
      ))}
    </div>
  );
}

function Group({ group: { label, items }, onClose }: { group: MenuGroup; onClose(isDone: boolean): void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu's groups are no fieldsets (WAI-ARIA menu).
    <div role="group" aria-label={label ?? undefined} class="menu-group">
      {label !== null && (
        <p class="menu-heading" aria-hidden="true">
          {label}
        </p>
      )}
      {items.map((item) =>
        "href" in item ? (
          <a
            key={item.label}
            class="menu-item"
            role="menuitem"
            tabIndex={-1}
            href={item.href}
            target="_blank"
            rel="noreferrer"
            onClick={() => onClose(true)}
          >
            {item.label}
          </a>
        ) : (
          <button
            key={item.label}
            type="button"
            class="menu-item"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose(true);
              item.onChoose();
            }}
          >
            {item.label}
          </button>
        ),
      )}
    </div>
  );
}
