/** How a report is called: its title without the spaces that say where its lines end. */

/** A space between Chinese words, which a title has nowhere else. */
const end = /(?<=[^ -~])[ \u3000]+(?=\S)|(?<=\S)[ \u3000]+(?=[^ -~])/u

/** The lines the officer wants the title parted into; one, if none are said. */
export const asked = (title: string): readonly string[] => title.trim().split(end)

/** The title in one line. */
export const calledBy = (title: string): string => asked(title).join('')
