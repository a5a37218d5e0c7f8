/**
 * What almost all news is printed in, as the inside of a character class: Latin with its first extension, Cyrillic,
 * Hebrew, Arabic, punctuation, Chinese, Japanese and Korean. Scripts with many pairs of cases in single steps are left
 * out: their capitals alone take hundreds of ranges.
 */
export const COMMON =
  "\\0-\\u017f\\u0400-\\u045f\\u0590-\\u06ff\\u2000-\\u206f\\u20ac\\u2122\\u3000-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff00-\\uff20";
