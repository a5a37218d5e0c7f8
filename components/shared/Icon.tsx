const paths = {
  panel: "M3.5 4.5h13v11h-13zM12 4.5v11",
  options:
    "M3.5 6h6.2M13.8 6h2.7M3.5 14h2.7M10.3 14h6.2M11.75 8.1a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2zM8.25 16.1a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2z",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4",
  clear: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  take: "M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 13.5v3h12v-3",
  more: "M4.3 9.8h.4v.4h-.4zM9.8 9.8h.4v.4h-.4zM15.3 9.8h.4v.4h-.4z",
  about: "M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 9.3v3.9M9.9 6.6h.2v.2h-.2z",
  reload: "M15.5 10a5.5 5.5 0 1 1-1.8-4.1M15.8 3.2v3.2h-3.2",
} as const;

/** A line icon of the text's colour; the button around it carries the name. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
