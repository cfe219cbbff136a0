/** Fonts that show other signs than the letters and digits written in them. */

/** True for the name of such a font, or a list of names with one in it. */
export const showsSigns = (fonts: string): boolean =>
  /wingdings|webdings|\bsymbol\b|dingbats|\bmarlett\b/i.test(fonts)
