import type { Genre } from "../model";

/** In the order of their numbers in a pack file, from 1: new ones at the end. */
const GENRES: readonly Genre[] = [
  "listing-of-facts",
  "chronology",
  "questions-and-answers",
  "profile",
  "analysis",
  "reaction",
  "quotations",
];

/** The number that stands for the genre in a pack; 0 for none. */
export const genreNumber = (genre: Genre | null): number => (genre === null ? 0 : GENRES.indexOf(genre) + 1);
