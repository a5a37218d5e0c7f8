import type { ComponentChildren } from "preact";

interface Props {
  kind: "idle" | "reading" | "unreadable" | "not-article" | "outside-pack" | "nothing-found" | "silenced";
  title: string;
  lines: string[];
  /** What the reader can do about it. */
  children?: ComponentChildren;
}

/** The answer where there is no coverage: what is the case, why, and the one thing to do. */
export function StateNotice({ kind, title, lines, children }: Props) {
  return (
    <div class="state-notice" data-state={kind} aria-busy={kind === "reading"}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line} class="why">
          {line}
        </p>
      ))}
      {kind === "reading" && <div class="progress" aria-hidden="true" />}
      {children !== undefined && <div class="actions">{children}</div>}
    </div>
  );
}
