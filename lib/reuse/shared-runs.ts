/** Runs of words that may differ within one passage: an editor's changes of a word or two don't end it. */
const MOST_CHANGED = 8;
/** Own shared runs with which a passage counts for half: one alone is a phrase that two reports of an event come by. */
const HALF_SURE = 2;
/** Own shared runs beside which quoted ones count as well: who copied a passage copied its quotation with it. */
const FEWEST_BESIDE_QUOTED = 2;
/** What the first run of a text weighs, and the last: news stands first, what reports repeat for weeks stands last. */
const LEAD = 1.5;
const TAIL = 0.5;
/** Runs that every text is taken to have besides its own: a few shared runs are no large share of a very short text. */
const SPARE_RUNS = 8;

/** Weight of a place in a text: 0 where it begins, 1 where it ends; 1 on average. */
export function weightOfPlace(place: number): number {
  return LEAD + (TAIL - LEAD) * place;
}

/** What a text has in common with one report, added up run by run in the text's order. */
export class SharedRuns {
  /** Runs outside quotations in both, and what they weigh by their rarity. */
  count = 0;
  weight = 0;
  private last = Number.NEGATIVE_INFINITY;
  private passages = 0;
  /** Of the passage that has not ended yet: own runs, what these weigh, and what the quoted ones do. */
  private runs = 0;
  private own = 0;
  private quoted = 0;

  /** `at`: the run's number in the text, ascending; a run that a report has quoted as well as not is added once. */
  add(at: number, rarity: number, place: number, isQuoted: boolean): void {
    if (at === this.last) return;
    if (at - this.last > MOST_CHANGED) this.endPassage();
    this.last = at;
    if (isQuoted) this.quoted += rarity * place;
    else {
      this.count++;
      this.weight += rarity;
      this.runs++;
      this.own += rarity * place;
    }
  }

  /**
   * How far text and report are one, 0 to 1: the mean of what is shared of either. `ofText` and `ofReport`: what the
   * runs outside quotations of each weigh together.
   */
  overlap(ofText: number, ofReport: number): number {
    this.endPassage();
    return (shareOf(this.passages, ofText) + shareOf(this.passages, ofReport)) / 2;
  }

  private endPassage(): void {
    const all = this.own + (this.runs >= FEWEST_BESIDE_QUOTED ? this.quoted : 0);
    this.passages += (all * this.runs) / (this.runs + HALF_SURE);
    this.runs = this.own = this.quoted = 0;
  }
}

function shareOf(shared: number, all: number): number {
  return Math.min(1, shared / (all + SPARE_RUNS));
}
