/** The product's mark, in the signs of the source chain: the river from an origin to this page. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path class="mark-river" d="M14 7C14 12 6 8 6 13" />
      <path class="mark-spring" d="M14 .6l4 4-4 4-4-4z" />
      <circle class="mark-page" cx="6" cy="15.4" r="3.6" />
    </svg>
  );
}
