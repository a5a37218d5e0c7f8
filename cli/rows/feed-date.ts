/** As RSS has it (RFC 822), with what feeds make of it: full names, no weekday, no zone. */
const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*(\S+))?)?$/iu;
const MINUTE_MS = 60_000;

/** The day as printed, with time and zone where the date has both; as it is where it is no date of RFC 822. */
export function isoOfFeedDate(date: string): string {
  const [, day, month, year, clock, zone] = RFC_822.exec(date.trim()) ?? [];
  const printed = Date.parse(`${day} ${month} ${year} ${clock ?? "0:00"} UTC`);
  // The platform takes the 31st of September for the first of October.
  if (Number.isNaN(printed) || new Date(printed).getUTCDate() !== Number(day)) return date;
  const iso = new Date(printed).toISOString();
  const time = zone === undefined ? Number.NaN : Date.parse(`${day} ${month} ${year} ${clock} ${zone}`);
  return Number.isNaN(time) ? iso.slice(0, 10) : `${iso.slice(0, 19)}${offset((printed - time) / MINUTE_MS)}`;
}

function offset(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
