/** How often what has come is counted and stored while files are taken in. */

/** Saves take up no more than one part in so many of the time: the larger a 汇总, the rarer they are. */
const share = 3

/** Tells when it is time to count what has come, and with that to save it. */
export function pacing(isSaving: () => boolean) {
  let [began, due, wasSaving] = [0, 0, false]
  return {
    isDue: (now: number): boolean => {
      if (isSaving()) return false
      if (wasSaving) due = now + (now - began) * share
      wasSaving = false
      return now >= due
    },
    begun: (now: number): void => {
      began = now
      wasSaving = true
    },
  }
}
